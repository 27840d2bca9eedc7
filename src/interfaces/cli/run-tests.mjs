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
/** Files that may fail by chance in one run, docs/adr/0054: more is a fault. */
const ONCE_MORE = 5;
const JEST_CHATTER = /^(Running (one|\d+) projects?:|Test results written to:|- \w+$).*\n/gm;

const totals = { passed: 0, failed: 0 };
const notRun = [];
/** What each failed test said, told again at the end: in a long output it would be far above. */
const failures = [];
/** Of Jest, judged when all are done. */
const runs = [];
/** What failed beside other tests and passed by itself, told at the end with what it said. */
const shaky = [];
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
  if (present.length > 0) runs.push({ suites: present, first: await runJest(present, workers) });
}

/** What Jest says of the files, by the shape of its `--json`; one failed file where it says nothing. */
async function runJest(suites, workers, files = []) {
  const results = path.join(temporary, `${suites.join('-')}-${files.length}.json`);
  const { ok, output } = await run(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/jest/bin/jest.js'),
      '--selectProjects',
      ...suites,
      `--maxWorkers=${workers}`,
      `--reporters=${path.join(ROOT, 'test/support/progress-reporter.mjs')}`,
      '--json',
      `--outputFile=${results}`,
      ...(files.length > 0 ? ['--runTestsByPath', ...files] : []),
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
  const told = fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')) : { testResults: [] };
  if (!ok && !told.testResults.some(hasFailed)) {
    const message = `Jest did not end well for ${suites.join(', ')}:\n${output.slice(-SAID_AGAIN)}`;
    told.testResults.push({ name: path.join(ROOT, 'jest'), status: 'failed', assertionResults: [], message });
  }
  return told;
}

const hasFailed = (file) => file.status === 'failed';

/** The few files that failed, run once more with nothing beside them; null where none or too many did. */
async function alone(suites, { testResults }) {
  const files = testResults.filter(hasFailed).map(({ name }) => name);
  if (files.length === 0 || files.length > ONCE_MORE || !files.every((file) => fs.existsSync(file)))
    return null;
  console.log(`\nOnce more, by themselves: ${files.map(shown).join(', ')}`);
  return runJest(suites, 1, files);
}

/** The first run with the files replaced that passed in the second; a file that failed twice stays as it first was. */
function withSecondRun(first, second) {
  const passed = new Map(
    second.testResults.filter(({ status }) => status === 'passed').map((file) => [file.name, file]),
  );
  const replaced = first.testResults.filter((file) => hasFailed(file) && passed.has(file.name));
  shaky.push(...replaced.flatMap(failuresOf));
  return {
    testResults: first.testResults.map((file) => (replaced.includes(file) ? passed.get(file.name) : file)),
  };
}

const shown = (name) => path.relative(ROOT, name);

function failuresOf({ name, assertionResults, message }) {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return [`${shown(name)}\n${message.slice(0, SAID_AGAIN)}`];
  return failed.map(
    ({ fullName, failureMessages }) =>
      `${shown(name)}: ${fullName}\n${failureMessages.join('\n').slice(0, SAID_AGAIN)}`,
  );
}

function count({ testResults }) {
  const missing = new Map();
  for (const file of testResults) {
    if (hasFailed(file)) {
      const said = failuresOf(file);
      totals.failed += said.length;
      failures.push(...said);
    }
    for (const { status, ancestorTitles, title } of file.assertionResults) {
      if (status === 'passed') totals.passed++;
      if (status === 'passed' || status === 'failed') continue;
      const what = `${shown(file.name)}: ${ancestorTitles[0] ?? title}`;
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
const needsBuild = among(IN_NEED_OF_A_BUILD).length > 0;
const undivided = (among(CHECKS).length === 0 && !needsBuild) || among(QUICK).length === 0;
try {
  let built = true;
  // Neither core waits for the other: the build takes one, as each check does.
  await Promise.all([
    (async () => {
      if (needsBuild) built = await buildIfNeeded();
      await inTurn(among(CHECKS), check);
    })(),
    jest(among(QUICK), undivided ? 2 : 1),
  ]);
  if (!built) notRun.push(...among(IN_NEED_OF_A_BUILD).map((name) => `${name} (the build failed)`));
  await jest([...among(IN_NEED_OF_SERVICES), ...(built ? among(IN_NEED_OF_A_BUILD) : [])], 2);
  for (const { suites, first } of runs) {
    const second = await alone(suites, first);
    count(second ? withSecondRun(first, second) : first);
  }
} finally {
  fs.rmSync(temporary, { recursive: true, force: true });
}
if (failures.length > 0) console.log(`\nFailed:\n\n${failures.join('\n\n')}\n`);
if (shaky.length > 0) {
  console.log(`\nPassed only when run by itself, to be mended:\n\n${shaky.join('\n\n')}\n`);
}
if (notRun.length > 0) {
  console.log(`Not run, for want of a server, a browser or a test: ${notRun.join('; ')}`);
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
