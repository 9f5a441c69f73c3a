/** Runs scripts as an extension does: in a world of their own, beside the page's. */
import type { CDPSession, Page } from 'puppeteer-core';

export class Worlds {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Worlds> {
    const session = await page.createCDPSession();
    // Time of the page's thread alone: what other programs do on the machine makes it hardly longer.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new Worlds(session);
  }

  /** A fresh world in the page as it is now. */
  async open(name: string): Promise<World> {
    const { frameTree } = await this.session.send('Page.getFrameTree');
    const { executionContextId } = await this.session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: name,
    });
    return new World(this.session, executionContextId);
  }

  /** Milliseconds that the page's thread has worked. */
  async threadTime(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
  }
}

export class World {
  constructor(
    private readonly session: CDPSession,
    private readonly contextId: number,
  ) {}

  /** @throws Error with the page's stack if the script throws. */
  async run<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.contextId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }
}
