export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads one environment, collecting every problem instead of stopping at the first. An empty value counts as not set. */
export class EnvironmentReader {
  readonly problems: string[] = [];

  constructor(private readonly env: Environment) {}

  has(name: string): boolean {
    return this.text(name) !== null;
  }

  text(name: string): string | null {
    const value = this.env[name]?.trim();
    return value ? value : null;
  }

  choice<const T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.text(name);
    if (value === null) return fallback;
    const found = allowed.find((each) => each === value);
    if (found !== undefined) return found;
    this.refuse(name, `is "${shown(value)}"`, `one of: ${allowed.join(', ')}`);
    return fallback;
  }

  integer<F extends number | null>(name: string, min: number, max: number, fallback: F): number | F {
    const value = this.text(name);
    if (value === null) return fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (number >= min && number <= max) return number;
    this.refuse(name, `is "${shown(value)}"`, `a whole number from ${min} to ${max}`);
    return fallback;
  }

  /** An address that may hold a password: its value is never repeated in a problem. */
  secretUrl(name: string, protocols: readonly string[], example: string): string | null {
    const value = this.text(name);
    if (value === null) return null;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    this.refuse(name, 'is not an address of the kind expected', `for instance ${example}`);
    return null;
  }

  refuse(name: string, what: string, instead: string): void {
    this.problems.push(`${name} ${what}. Write ${instead}.`);
  }

  /** A misspelt name would be ignored without a word: those that start like ours are told. */
  refuseUnknown(known: readonly string[], prefixes: readonly string[]): void {
    for (const name of Object.keys(this.env)) {
      if (!prefixes.some((prefix) => name.startsWith(prefix)) || known.includes(name)) continue;
      const candidates = known.filter((each) => prefixes.some((prefix) => each.startsWith(prefix)));
      this.refuse(name, 'is not a known variable', `one of: ${candidates.join(', ')}`);
    }
  }
}

function shown(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
