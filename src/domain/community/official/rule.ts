import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import { type Day, dayOf } from '../../shared/day.ts';
import type { RuleId } from './ids.ts';
import { RuleChanged } from './official.facts.ts';
import { judgedUrl } from './seal-terms.ts';

export type { RuleId };

export const RULE_KINDS = ['law', 'rate', 'threshold', 'procedure'] as const;
type RuleKind = (typeof RULE_KINDS)[number];

/** One state of a rule. Never erased: what applied on a day can always be said. */
export interface RuleVersion {
  /** From 1. */
  readonly number: number;
  readonly effectiveFrom: string;
  readonly summary: string;
  readonly by: string | null;
  readonly at: string;
}

/** An entry of the register of what answers rest on: a law, a rate, a threshold, a procedure. */
export class Rule extends AggregateRoot {
  private versions: RuleVersion[] = [];
  private version = 1;

  private constructor(
    readonly id: RuleId,
    readonly key: string,
    private label: string,
    readonly kind: RuleKind,
    private reference: string,
    private url: string | null,
  ) {
    super();
  }

  /** @throws InvalidValue, InvalidValues beside `key`, `label`, `kind`, `reference`, `url`, `effectiveFrom`, `summary` */
  static register(p: {
    id: RuleId;
    key: string;
    label: string;
    kind: string;
    reference: string;
    url: string | null;
    effectiveFrom: string;
    summary: string;
    by: MemberId | null;
    at: Date;
  }): Rule {
    const { key, label, kind, reference, url, ...said } = judgedTogether({
      key: () => judgedKey(p.key),
      label: () => judgedLabel(p.label),
      kind: () => judgedKind(p.kind),
      reference: () => judgedReference(p.reference),
      url: () => judgedAddress(p.url),
      ...judgesOf(p),
    });
    const rule = new Rule(p.id, key, label, kind, reference, url);
    rule.take(said, p);
    return rule;
  }

  /** @throws ChangedMeanwhile unless its newest version is the one the editor saw */
  mustBeAt(number: number): void {
    if (number !== this.versions.length) throw new ChangedMeanwhile(this.versions.length);
  }

  /**
   * The rule says something else from a day on, past or to come.
   * @param p what is left out stays
   * @returns that day
   */
  change(p: {
    label?: string | undefined;
    reference?: string | undefined;
    url?: string | null | undefined;
    effectiveFrom: string;
    summary: string;
    by: MemberId;
    at: Date;
  }): Day {
    const { label, reference, url, ...said } = judgedTogether({
      label: () => (p.label === undefined ? this.label : judgedLabel(p.label)),
      reference: () => (p.reference === undefined ? this.reference : judgedReference(p.reference)),
      url: () => (p.url === undefined ? this.url : judgedAddress(p.url)),
      ...judgesOf(p),
    });
    this.label = label;
    this.reference = reference;
    this.url = url;
    const { number } = this.take(said, p);
    this.record(new RuleChanged(p.at, this.id, this.key, number, said.effectiveFrom, p.by));
    return said.effectiveFrom;
  }

  private take(
    said: { effectiveFrom: Day; summary: string },
    { by, at }: { by: MemberId | null; at: Date },
  ): RuleVersion {
    const version: RuleVersion = { number: this.versions.length + 1, ...said, by, at: at.toISOString() };
    this.versions = [...this.versions, version];
    return version;
  }
}

const judgedLabel = (raw: string) => boundedText('label', raw, { min: 3, max: 200 });
const judgedAddress = (raw: string | null) => (raw === null ? null : judgedUrl('url', raw));
const judgedReference = (raw: string) => boundedText('reference', raw, { min: 3, max: 500 });

/** What the rule says from which day on. */
const judgesOf = (p: { effectiveFrom: string; summary: string }) => ({
  effectiveFrom: () => dayOf('effectiveFrom', p.effectiveFrom),
  summary: () => boundedText('summary', p.summary, { min: 3, max: 1_000 }),
});

function judgedKind(raw: string): RuleKind {
  const kind = RULE_KINDS.find((one) => one === raw);
  if (!kind) throw new InvalidValue('kind', 'field.invalid');
  return kind;
}

function judgedKey(raw: string): string {
  const key = boundedText('key', raw, { min: 2, max: 60 });
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key)) throw new InvalidValue('key', 'official.not-a-key');
  return key;
}
