import { readFileSync } from 'node:fs';
import { createServer as createProxy } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { siteHandler } from '../site/server';

const file = (name: string): Buffer => readFileSync(new URL(`./tls/${name}`, import.meta.url));

export interface Sites {
  readonly proxyPort: number;
  /** Every host any browser asked for, in order. */
  readonly asked: string[];
  close(): void;
}

/** Hosts of made-up and of listed newspapers that the sample site answers for; all others are refused and noted. */
export const LISTED_HOST = 'www.tagesschau.de';
export const SECOND_LISTED_HOST = 'www.theguardian.com';
export const UNLISTED_HOST = 'news.backstory-test.example';
const HOSTS = new Set([LISTED_HOST, SECOND_LISTED_HOST, UNLISTED_HOST]);

/** One TLS server plays every host, behind a CONNECT proxy that notes who was asked: the proof that nothing leaves. */
export async function startSites(extra?: (path: string) => string | null): Promise<Sites> {
  const asked: string[] = [];
  const handle = siteHandler();
  const tls = createServer({ key: file('key.pem'), cert: file('cert.pem') }, (request, response) => {
    const own = extra?.(request.url ?? '/') ?? null;
    if (own === null) return handle(request, response);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(request.url?.includes('strict') && { 'content-security-policy': STRICT }),
    });
    response.end(own);
  });
  const proxy = createProxy((_, response) => response.writeHead(502).end());
  const sockets = new Set<Socket>();
  await listen(tls);
  proxy.on('connect', (request, socket: Socket) => {
    const [host = ''] = (request.url ?? '').split(':');
    asked.push(host);
    if (!HOSTS.has(host)) {
      socket.end('HTTP/1.1 502 Blocked\r\n\r\n');
      return;
    }
    const up = connect((tls.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      up.pipe(socket);
      socket.pipe(up);
    });
    for (const s of [up, socket]) {
      sockets.add(s);
      s.on('error', () => s.destroy()).on('close', () => sockets.delete(s));
    }
  });
  await listen(proxy);
  return {
    proxyPort: (proxy.address() as AddressInfo).port,
    asked,
    close() {
      for (const socket of sockets) socket.destroy();
      tls.closeAllConnections();
      tls.close();
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}

const STRICT =
  "default-src 'none'; script-src 'none'; style-src 'none'; connect-src 'none'; img-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin";

const listen = (server: { listen(port: number, host: string, done: () => void): unknown }): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
