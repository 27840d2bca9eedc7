import fs from 'node:fs';
import path from 'node:path';

/** Seconds that files of tests took on two cores, those of the longest: only the order of a run hangs on them. */
const SECONDS = {
  'journeys/pages-of-back-office': 365,
  'journeys/pages-of-members': 300,
  'journeys/pages-of-animation': 245,
  'journeys/pages-of-visitors': 160,
  'integration/proofs/input': 165,
  'integration/bench/smoke': 113,
  'integration/seed/demonstration': 100,
  'integration/proofs/erasure': 100,
  'api/input': 100,
  'api/operations': 80,
  'integration/proofs/cache': 65,
  'integration/proofs/durability': 63,
  'journeys/casework': 60,
  'integration/proofs/secrets': 55,
  'architecture/rules': 50,
  'contract/facts/chaos': 50,
  'integration/proofs/ledger': 50,
  'integration/proofs/seats': 47,
  'integration/proofs/revocation': 40,
  'unit/infrastructure/platform/text/structural-bounds': 40,
  'contract/jobs/jobs': 38,
  'contract/embedded-postgres/embedded-postgres': 36,
  'integration/moderation/words-of-cases': 35,
  'integration/proofs/permissions': 30,
  'contract/throttle/throttle': 26,
  'contract/facts/facts': 23,
};
/** Of any other file of that folder. */
const USUAL = { journeys: 28, api: 12, integration: 4, contract: 4, architecture: 3, unit: 0.5 };

/** These wait for a clock more than they work: they stand beside the longest, which leave them as much as they need. */
const PATIENT = [
  'integration/proofs/erasure',
  'integration/proofs/durability',
  'contract/facts/chaos',
  'contract/jobs/jobs',
  'contract/embedded-postgres/embedded-postgres',
  'contract/throttle/throttle',
  'contract/facts/facts',
];

/** Begins with the files that take longest, so that none is left to run by itself when all others are done. */
export default class LongestFirst {
  sort(tests) {
    const weighed = [...tests].map((test) => ({ test, name: nameOf(test), weight: weightOf(test) }));
    const [longest, ...others] = weighed.sort((one, other) => other.weight - one.weight);
    if (!longest) return [];
    const isPatient = ({ name }) => PATIENT.includes(name);
    const order = [longest, ...others.filter(isPatient), ...others.filter((other) => !isPatient(other))];
    return order.map(({ test }) => test);
  }

  cacheResults() {}
}

const nameOf = ({ path: file, context }) =>
  path
    .relative(path.join(context.config.rootDir, 'test'), file)
    .replaceAll(path.sep, '/')
    .replace(/\.spec\.tsx?$/, '');

/** Among files of the same kind the bigger one counts a little more. */
function weightOf(test) {
  const name = nameOf(test);
  return SECONDS[name] ?? (USUAL[name.split('/')[0]] ?? 1) * (1 + fs.statSync(test.path).size / 1e6);
}
