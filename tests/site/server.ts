import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { sampleSite } from './data';
import { articlePage, frontPage } from './render';

/** Answers one request of the sample site. The first article's newspaper is the front page of every host. */
export function siteHandler(): (request: IncomingMessage, response: ServerResponse) => void {
  const { publications, articles, first } = sampleSite();
  return (request, response) => {
    const host = request.headers.host ?? 'localhost';
    const origin = `${'encrypted' in request.socket ? 'https' : 'http'}://${host}`;
    const path = new URL(request.url ?? '/', origin).pathname;
    const send = (html: string | null): void => {
      response.writeHead(html === null ? 404 : 200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.end(html ?? '<!doctype html><title>404</title><h1>404</h1>');
    };
    const article = articles.find(({ slug }) => path === `/${slug}.html`);
    const publication = publications.find(
      ({ id }) => id === (article ?? articles.find(({ slug }) => slug === first))?.site,
    );
    if (!publication) return send(null);
    const own = articles.filter(({ site }) => site === publication.id);
    if (article)
      return send(
        articlePage(
          publication,
          article,
          own.filter((a) => a !== article),
          origin,
        ),
      );
    send(path === '/' ? frontPage(publication, articles) : null);
  };
}

/** Serves the sample site on the loopback interface. Resolves with the server and its port. */
export function serveSite(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer(siteHandler());
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const found = server.address();
      resolve({ server, port: typeof found === 'object' && found ? found.port : port });
    });
  });
}
