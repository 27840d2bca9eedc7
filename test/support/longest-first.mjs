import fs from 'node:fs';
import path from 'node:path';

/** Seconds that files of tests took on two cores, those of the longest: only the order of a run hangs on them. */
const SECONDS = {
  'journeys/pages-of-back-office': 381,
  'journeys/pages-of-members': 343,
  'journeys/pages-of-animation': 320,
  'integration/proofs/input': 311,
  'journeys/pages-of-visitors': 250,
  'integration/proofs/erasure': 175,
  'integration/bench/smoke': 135,
  'api/operations': 109,
  'integration/proofs/seats': 95,
  'integration/proofs/cache': 95,
  'integration/proofs/ledger': 69,
  'integration/proofs/secrets': 55,
  'integration/proofs/permissions': 50,
  'integration/proofs/revocation': 45,
  'api/private-words': 43,
  'integration/proofs/durability': 41,
  'journeys/announcements': 38,
};
/** Of any other file of that folder. */
const USUAL = { journeys: 28, api: 12, integration: 4, contract: 4, architecture: 3, unit: 0.5 };

/** Begins with the files that take longest, so that none is left to run by itself when all others are done. */
export default class LongestFirst {
  sort(tests) {
    const weighed = [...tests].map((test) => ({ test, weight: weightOf(test) }));
    return weighed.sort((one, other) => other.weight - one.weight).map(({ test }) => test);
  }

  cacheResults() {}
}

/** Among files of the same kind the bigger one counts a little more. */
function weightOf({ path: file, context }) {
  const name = path
    .relative(path.join(context.config.rootDir, 'test'), file)
    .replaceAll(path.sep, '/')
    .replace(/\.spec\.tsx?$/, '');
  return SECONDS[name] ?? (USUAL[name.split('/')[0]] ?? 1) * (1 + fs.statSync(file).size / 1e6);
}
