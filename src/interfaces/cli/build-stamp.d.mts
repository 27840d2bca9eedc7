/** Names and contents of all inputs in one hash. */
export function fingerprint(root: string, inputs: readonly string[]): string;
/** What the file system says of all inputs in one hash; null where something changed just now. */
export function outline(root: string, inputs: readonly string[], now?: number): string | null;
/** Process ids of the sites that run from this build. */
export function sitesRunningFrom(dist: string): readonly number[];
/** Claims the build for this process; the process that is building already, or null. */
export function builderBesides(file: string): number | null;
