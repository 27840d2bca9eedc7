import { describe, expect, it } from '@jest/globals';
import type { Measure } from '../../../bench/measure.ts';
import { verdictsOf, verdictsThere } from '../../../bench/report/judge.ts';
import type { ProfileResult, Results } from '../../../bench/report/results.ts';
import { beside } from '../../../bench/yardstick.ts';

const MEASURE: Measure = {
  connections: 10,
  perSecond: 300,
  p50: 20,
  p97_5: 60,
  p99: 90,
  requests: 1_500,
  bad: 0,
  errors: 0,
  cpuMs: { web: 3 },
  databaseCpuMs: 1,
  statementsPerRequest: 3,
  slowest: [],
  memoryMb: 300,
  more: {},
};
const topic = (helloCpuMs: number | null): ProfileResult => ({
  name: 'topic',
  title: 'Topic page',
  measures: [MEASURE],
  helloCpuMs,
  absent: null,
});
const RESULTS = { secondsPerRound: 5 } as Results;
const told = (verdicts: ReturnType<typeof verdictsOf>) =>
  verdicts.map(({ what, measured, passes }) => [what, measured, passes]);

describe('what was measured', () => {
  it('is judged as it is', () => {
    expect(told(verdictsOf(topic(0.045), RESULTS))).toEqual([
      ['per second', '300', false],
      ['p99, ms', '90', false],
      ['process CPU, ms', '3.00', false],
      ['database CPU, ms', '1.00', false],
      ['statements', '3.0', true],
      ['bad answers and errors', '0', true],
    ]);
  });

  it('is judged as where hello costs 0.03 ms: all that is time by the same ratio, and nothing else', () => {
    expect(told(verdictsThere(topic(0.045), RESULTS))).toEqual([
      ['per second', '450', true],
      ['p99, ms', '60', true],
      ['process CPU, ms', '2.00', true],
      ['database CPU, ms', '0.67', true],
      ['statements', '3.0', true],
      ['bad answers and errors', '0', true],
    ]);
  });

  it('is worse there than here where hello costs less than 0.03 ms', () => {
    expect(told(verdictsThere(topic(0.02), RESULTS))[2]).toEqual(['process CPU, ms', '4.50', false]);
  });

  it('is not judged there where the system tells nothing of hello', () => {
    expect(verdictsThere(topic(null), RESULTS)).toEqual([]);
    expect(beside(null, 0.03)).toBeNull();
    expect(beside(0.03, 0.05)).toBeCloseTo(0.04);
  });
});
