// Runs every check and every test, or those named by `--only unit,api`. The last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const CHECKS = ['types', 'lint'];
const QUICK = ['unit', 'architecture'];
const IN_NEED_OF_SERVICES = ['contract', 'integration'];
const IN_NEED_OF_A_BUILD = ['api', 'journeys'];
const SUITES = [...QUICK, ...IN_NEED_OF_SERVICES, ...IN_NEED_OF_A_BUILD];
const ALL = [...CHECKS, ...SUITES];

/** Characters of each failure. */
const SAID_AGAIN = 1500;
const JEST_CHATTER = /^(Running (one|\d+) projects?:|Test results written to:|- \w+$).*\n/gm;

const totals = { passed: 0, failed: 0 };
const notRun = [];
/** What each failed test said, told again at the end: in a long output it would be far above. */
const failures = [];
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'test-results-'));

function chosen() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const names = values.only ? values.only.split(',').map((name) => name.trim()) : ALL;
  const unknown = names.filter((name) => !ALL.includes(name));
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. Write --only with some of: ${ALL.join(', ')}.`);
    process.exit(2);
  }
  return new Set(names);
}

/** Runs to the end and gives everything that was printed; shows it at once where asked. */
function run(command, args, { show = false, env = {}, done = () => false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (show) process.stdout.write(chunk.replaceAll(JEST_CHATTER, ''));
    };
    // What a test left open would keep its process alive for ever: half a minute after its work is done it is ended.
    let idle = 0;
    const watch = setInterval(() => {
      if (done() && ++idle === 30) child.kill('SIGKILL');
    }, 1000);
    child.once('close', () => clearInterval(watch));
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('error', (error) => resolve({ ok: false, output: `${output}\n${error.message}` }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

async function check(name) {
  const started = Date.now();
  const { ok, output } = await run('npm', ['run', '--silent', name]);
  totals[ok ? 'passed' : 'failed']++;
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (!ok) {
    console.log(output);
    failures.push(`${name}\n${output.slice(0, SAID_AGAIN)}`);
  }
}

async function buildIfNeeded() {
  const { ok } = await run(process.execPath, ['src/interfaces/cli/build-if-needed.mjs'], { show: true });
  if (!ok) totals.failed++;
  return ok;
}

function hasTests(suite) {
  const folder = path.join(ROOT, 'test', suite);
  return (
    fs.existsSync(folder) &&
    fs.readdirSync(folder, { recursive: true }).some((name) => /\.spec\.tsx?$/.test(String(name)))
  );
}

async function jest(suites, workers) {
  const present = suites.filter(hasTests);
  for (const suite of suites) if (!present.includes(suite)) notRun.push(`${suite} (it has no test)`);
  if (present.length === 0) return;
  const results = path.join(temporary, `${present.join('-')}.json`);
  const { ok, output } = await run(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/jest/bin/jest.js'),
      '--selectProjects',
      ...present,
      `--maxWorkers=${workers}`,
      `--reporters=${path.join(ROOT, 'test/support/progress-reporter.mjs')}`,
      '--json',
      `--outputFile=${results}`,
    ],
    {
      show: true,
      done: () => fs.existsSync(results),
      env: {
        NODE_ENV: 'test',
        NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
      },
    },
  );
  if (!fs.existsSync(results)) {
    totals.failed++;
    console.log(`✗ Jest ended without results for ${present.join(', ')}`);
    return;
  }
  const failedBefore = totals.failed;
  count(JSON.parse(fs.readFileSync(results, 'utf8')));
  if (!ok && totals.failed === failedBefore) {
    totals.failed++;
    console.log(`✗ Jest did not end well for ${present.join(', ')}:\n${output.slice(-2000)}`);
  }
}

function count(results) {
  totals.passed += results.numPassedTests;
  totals.failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
  const missing = new Map();
  for (const { name, assertionResults, message } of results.testResults) {
    const file = path.relative(ROOT, name);
    if (assertionResults.length === 0 && message) failures.push(`${file}\n${message.slice(0, SAID_AGAIN)}`);
    for (const { status, ancestorTitles, title, fullName, failureMessages } of assertionResults) {
      if (status === 'failed')
        failures.push(`${file}: ${fullName}\n${failureMessages.join('\n').slice(0, SAID_AGAIN)}`);
      if (status === 'passed' || status === 'failed') continue;
      const what = `${file}: ${ancestorTitles[0] ?? title}`;
      missing.set(what, (missing.get(what) ?? 0) + 1);
    }
  }
  for (const [what, tests] of missing) notRun.push(`${what} (${tests})`);
}

async function inTurn(names, work) {
  for (const name of names) await work(name);
}

const wanted = chosen();
const among = (names) => names.filter((name) => wanted.has(name));
const alone = among(CHECKS).length === 0 || among(QUICK).length === 0;
try {
  await Promise.all([inTurn(among(CHECKS), check), jest(among(QUICK), alone ? 2 : 1)]);
  const built = among(IN_NEED_OF_A_BUILD).length === 0 || (await buildIfNeeded());
  if (!built) notRun.push(...among(IN_NEED_OF_A_BUILD).map((name) => `${name} (the build failed)`));
  await jest([...among(IN_NEED_OF_SERVICES), ...(built ? among(IN_NEED_OF_A_BUILD) : [])], 2);
} finally {
  fs.rmSync(temporary, { recursive: true, force: true });
}
if (failures.length > 0) console.log(`\nFailed:\n\n${failures.join('\n\n')}\n`);
if (notRun.length > 0) {
  console.log(`Not run, for want of a server, a browser or a test: ${notRun.join('; ')}`);
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
