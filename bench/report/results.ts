import type { Machine } from '../machine/describe.ts';
import type { Measure } from '../measure.ts';
import type { ProfileName } from '../profiles.ts';

export interface ProfileResult {
  readonly name: ProfileName;
  readonly title: string;
  readonly measures: readonly Measure[];
  /** CPU milliseconds of an answer of the bare hello around it: between before and after. Null where the system does not tell. */
  readonly helloCpuMs: number | null;
  /** What its first address answered instead of 200; null for what was measured. */
  readonly absent: number | null;
}

export interface PageSizes {
  /** In bytes; `compressed` as browsers get it, `gzip` for comparison. */
  readonly topic: {
    readonly bytes: number;
    readonly compressed: number;
    readonly gzip: number;
    readonly encoding: string;
  };
  readonly firstVisit: readonly {
    readonly file: string;
    readonly bytes: number;
    readonly compressed: number;
  }[];
}

/** Everything that one run found: `report.json`. */
export interface Results {
  readonly machine: Machine;
  readonly at: string;
  readonly loadAverage: { readonly before: number; readonly after: number };
  readonly dataset: {
    readonly topics: number;
    readonly replies: number;
    readonly members: number;
    readonly posts: number;
    readonly searchHits: readonly number[];
    readonly filledInSeconds: number;
  };
  readonly rounds: number;
  readonly secondsPerRound: number;
  readonly hello: readonly Measure[];
  readonly profiles: readonly ProfileResult[];
  readonly pages: PageSizes;
  /** Of the web process under the read profiles. */
  readonly peakMemoryMb: number | null;
  readonly starts: { readonly medianMs: number; readonly allMs: readonly number[] };
}
