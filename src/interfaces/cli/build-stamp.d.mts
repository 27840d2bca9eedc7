/** Names and contents of all inputs in one hash. */
export function fingerprint(root: string, inputs: readonly string[]): string;
/** Process ids of the sites that run from this build. */
export function sitesRunningFrom(dist: string): readonly number[];
