import { describe } from '@jest/globals';

export { launchBrowser, type TestBrowser } from './browser-launch.ts';

/** A suite that needs a browser; where there is none its tests count as not run, which the closing line of the run tells. */
export const describeInBrowser = process.env.TEST_CHROMIUM ? describe : describe.skip;
