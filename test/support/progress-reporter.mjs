import path from 'node:path';

/** One short line for each file of tests, and what failed in it. */
export default class ProgressReporter {
  onTestResult({ path: file, context }, result) {
    const failed = result.numFailingTests + (result.testExecError ? 1 : 0);
    const seconds = ((result.perfStats.end - result.perfStats.start) / 1000).toFixed(1);
    const counts = [
      `${result.numPassingTests} passed`,
      failed ? `${failed} failed` : '',
      result.numPendingTests ? `${result.numPendingTests} not run` : '',
    ];
    const name = path.relative(context.config.rootDir, file);
    console.log(`${failed ? '✗' : '✓'} ${name}: ${counts.filter(Boolean).join(', ')} (${seconds} s)`);
    if (failed) console.log(result.failureMessage);
  }
}
