import QuickEnvironment from './quick-environment.mjs';

/** Of this process, which runs many files of tests one after the other: a browser takes longer to start than many a test. */
let running = null;

/** The one that runs, or a new one where there is none yet or it died. */
async function browserOf(options) {
  running = running?.isConnected() ? running : null;
  // Loaded outside of the tests' own modules: there its megabytes would be read anew for every file.
  const { chromium } = await import('playwright-core');
  running ??= await chromium.launch(options);
  return running;
}

async function close() {
  const ended = running;
  running = null;
  await ended?.close();
}

const isWorker = process.send !== undefined;
// As a worker of Jest lets go of its messages it is to end, which an open browser would keep it from.
if (isWorker) process.on('removeListener', (event) => event === 'message' && void close());

/** Files of tests share a browser, each with contexts of its own; a test finds it as `globalThis.browserOfWorker`. */
export default class BrowserEnvironment extends QuickEnvironment {
  async setup() {
    await super.setup();
    this.global.browserOfWorker = browserOf;
  }

  async teardown() {
    if (!isWorker) await close();
    await super.teardown();
  }
}
