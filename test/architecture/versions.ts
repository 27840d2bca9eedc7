/** `minimum` is one version, or one per release line (major) that received the fix. */
export interface Floor {
  minimum: string | string[];
  advisory: string;
  why: string;
}

const VERSION = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

export const isExact = (version: string): boolean => VERSION.test(version);

function parse(version: string): { release: [number, number, number]; pre: string[] } {
  const [, major, minor, patch, pre] = VERSION.exec(version) ?? [];
  if (patch === undefined) throw new Error(`not an exact version: ${version}`);
  return { release: [Number(major), Number(minor), Number(patch)], pre: pre?.split('.') ?? [] };
}

function comparePre(left: string[], right: string[]): number {
  if (left.length === 0 || right.length === 0) return right.length - left.length;
  for (const [at, one] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    if (one === other) continue;
    const [oneIsNumber, otherIsNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
    if (oneIsNumber && otherIsNumber) return Number(one) - Number(other);
    if (oneIsNumber !== otherIsNumber) return oneIsNumber ? -1 : 1;
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

/** Order of precedence of Semantic Versioning 2.0.0 (§ 11): negative when `left` is older. */
export function compareVersions(left: string, right: string): number {
  const [one, other] = [parse(left), parse(right)];
  for (const at of [0, 1, 2] as const) {
    if (one.release[at] !== other.release[at]) return one.release[at] - other.release[at];
  }
  return comparePre(one.pre, other.pre);
}

/** Is a version fixed? A line newer than every fixed line is; an older line without a fix is not. */
export function reaches({ minimum }: Pick<Floor, 'minimum'>, version: string): boolean {
  const lines = [minimum].flat().sort(compareVersions);
  const major = (of: string): number => parse(of).release[0];
  const floor = lines.find((line) => major(line) === major(version));
  const newest = lines.at(-1);
  if (floor) return compareVersions(version, floor) >= 0;
  return newest !== undefined && compareVersions(version, newest) > 0;
}

/** A floor is written for a package, or for every package of a scope (`@scope/*`). */
export function floorFor(floors: Record<string, Floor>, name: string): Floor | undefined {
  return floors[name] ?? (name.startsWith('@') ? floors[`${name.split('/')[0]}/*`] : undefined);
}
