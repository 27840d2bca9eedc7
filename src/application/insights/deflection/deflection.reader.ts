import { addDays, parisDay } from '#domain/shared/day';
import { InvalidValue } from '#domain/shared/domain-error';
import { addMonths, type Month, monthOf } from '#domain/insights/cohorts/month';
import { type ModelledChannel, modelledChannel } from '#domain/insights/deflection/baseline';
import {
  CONTACT_CHANNELS,
  type ContactVolume,
  isMonth,
  monthsBetween,
} from '#domain/insights/deflection/contact-volume';
import {
  declaredDeflection,
  DEFLECTION_EXCLUSIONS,
  DEFLECTION_SPANS,
  DEFLECTION_VERSIONS,
  type ExplicitDeflection,
  explicitDeflection,
  type ShareFigure,
  USUAL_DEFLECTION_SPAN,
} from '#domain/insights/deflection/deflection';
import type { SparedContacts } from '../../engagement/published/spared-contacts.api.ts';
import type { Clock } from '../../shared/ports.ts';
import type { ContactAttempts, ContactVolumes, DeflectionRules } from './deflection.port.ts';

interface Defined {
  /** Of the definition. */
  readonly version: number;
  /** What it leaves out. */
  readonly exclusions: readonly string[];
}

/** Why nothing is modelled, where nothing is. */
type ModelState = 'told' | 'no-opening' | 'no-baseline' | 'no-volumes';

/** Three figures of one thing, seen from three sides. Nothing in it is a sum of two of them. */
export interface DeflectionReport {
  /** Months in Paris that are over, both included. */
  readonly period: { readonly from: string; readonly to: string };
  readonly explicit: Defined & ExplicitDeflection & { readonly isCounted: boolean };
  readonly declared: Defined & ShareFigure;
  readonly modelled: Defined & {
    readonly state: ModelState;
    /** The month from which contacts may have been avoided. */
    readonly opened: string | null;
    readonly channels: readonly ModelledChannel[];
    /** ISO 8601: when a month that was known was last corrected. */
    readonly correctedAt: string | null;
  };
}

export interface AskedMonths {
  /** How many, the last twelve where nothing is said. */
  readonly months?: number | undefined;
  /** The last of them, over for a day at least; the last one that is, where nothing is said. */
  readonly to?: string | undefined;
}

/** The three figures, for whoever may read them, which is asked by who asks this: what was seen, what members say, and what its own past makes likely. */
export class DeflectionReader {
  constructor(
    private readonly attempts: ContactAttempts,
    private readonly volumes: ContactVolumes,
    private readonly rules: DeflectionRules,
    private readonly spared: SparedContacts,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidValue beside `to` */
  async read(asked: AskedMonths): Promise<DeflectionReport> {
    const months = monthsAsked(asked, this.clock.now());
    const [from, to] = [months[0] as Month, months.at(-1) as Month];
    const [{ rule }, attempts, answers, volumes, corrected] = await Promise.all([
      this.rules.current(),
      this.attempts.counts(from, to),
      this.spared.between(from, to),
      this.volumes.all(),
      this.volumes.correctedAt(),
    ]);
    const declared = new Map(answers.map(({ month, answers: counts }) => [month as Month, counts]));
    return {
      period: { from, to },
      explicit: {
        ...definedAs('explicit'),
        ...explicitDeflection(months, attempts),
        isCounted: rule.sites.length > 0,
      },
      declared: { ...definedAs('declared'), ...declaredDeflection(months, declared) },
      modelled: {
        ...definedAs('modelled'),
        ...modelled(volumes, { opened: rule.opened, from, to }),
        opened: rule.opened,
        correctedAt: corrected?.toISOString() ?? null,
      },
    };
  }
}

const definedAs = (way: keyof typeof DEFLECTION_VERSIONS): Defined => ({
  version: DEFLECTION_VERSIONS[way],
  exclusions: DEFLECTION_EXCLUSIONS[way],
});

/** A month is looked at a day after it is over: attempts of its last evening end by then. */
const lastMonthCounted = (now: Date): Month => addMonths(monthOf(addDays(parisDay(now), -1)), -1);

function monthsAsked({ months, to }: AskedMonths, now: Date): readonly Month[] {
  const last = lastMonthCounted(now);
  const end = to === undefined ? last : to;
  if (!isMonth(end)) throw new InvalidValue('to', 'insights.volume-month', { given: end.slice(0, 20) });
  if (end > last) throw new InvalidValue('to', 'insights.month-not-over');
  const span = DEFLECTION_SPANS.find((one) => one === months) ?? USUAL_DEFLECTION_SPAN;
  return monthsBetween(addMonths(end, 1 - span), end);
}

function modelled(
  volumes: readonly ContactVolume[],
  { opened, from, to }: { opened: Month | null; from: Month; to: Month },
): { readonly state: ModelState; readonly channels: readonly ModelledChannel[] } {
  if (opened === null) return { state: 'no-opening', channels: [] };
  if (volumes.length === 0) return { state: 'no-volumes', channels: [] };
  const channels = CONTACT_CHANNELS.flatMap(
    (channel) => modelledChannel(channel, volumes, { opened, from, to }) ?? [],
  );
  return { state: channels.length === 0 ? 'no-baseline' : 'told', channels };
}
