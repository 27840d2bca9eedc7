import { useActionData } from '@remix-run/react';
import { caseHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import type { MotiveFault } from './bulk-motives.ts';

/** What became of each case of several. */
export interface Outcomes {
  readonly outcomes: readonly {
    readonly itemId: string;
    readonly number: number;
    /** Why not, in words. */
    readonly refused: string | null;
    /** It is another than was looked at. */
    readonly isChanged: boolean;
  }[];
  /** They were taken, not decided. */
  readonly isClaimed: boolean;
  /** What was asked for, and said to whoever reported: kept for the cases that were refused. */
  readonly asked: string;
  readonly answer: string;
  /** `id key` of the reason chosen for every case. */
  readonly reasons: readonly string[];
}

/** What would be decided, as it was asked for: to be confirmed first. */
export interface ToConfirm {
  readonly step: 'confirm';
  readonly asked: string;
  /** Whether it takes something away, for the reason chosen for each. */
  readonly restricts: boolean;
  readonly chosen: readonly string[];
  readonly answer: string;
  readonly seen: readonly string[];
  readonly read: readonly string[];
  readonly numbers: readonly string[];
  readonly reasons: readonly string[];
}

/** Nothing is decided yet: a reason is to be chosen for some, or the choice is to be made again. */
export interface ToChoose {
  readonly step: 'choose';
  readonly faults: readonly { readonly itemId: string; readonly fault: MotiveFault }[];
  readonly chosen: readonly string[];
  readonly asked: string;
  readonly answer: string;
  readonly reasons: readonly string[];
}
export type BulkAnswer = Outcomes | ToConfirm | ToChoose;

interface Kept {
  readonly chosen: readonly string[];
  /** What became of those that changed meanwhile. */
  readonly changed: ReadonlyMap<string, string>;
  readonly action: string | undefined;
  readonly answer: string;
  /** `id key` of the reason that was chosen, where one was. */
  readonly reasons: readonly string[];
  /** Whose reason is missing, or goes with another measure. */
  readonly faults: ReadonlyMap<string, MotiveFault>;
}
const NOTHING_KEPT: Kept = {
  chosen: [],
  changed: new Map(),
  action: undefined,
  answer: '',
  reasons: [],
  faults: new Map(),
};

export const useKept = (): Kept => keptAfter(useActionData<BulkAnswer | Refused>());

/** After a refusal nothing is to be ticked or written again, but for what is to be read again. */
export function keptAfter(answered: BulkAnswer | Refused | undefined): Kept {
  if (!answered) return NOTHING_KEPT;
  if ('step' in answered) {
    const { chosen, asked: action, answer, reasons } = answered;
    const faults = answered.step === 'choose' ? answered.faults : [];
    const said = new Map(faults.map(({ itemId, fault }) => [itemId, fault]));
    return { ...NOTHING_KEPT, chosen, action, answer, reasons, faults: said };
  }
  if ('problem' in answered)
    return {
      ...NOTHING_KEPT,
      chosen: typedList(answered, 'chosen'),
      action: typedIn(answered, 'action') || undefined,
      answer: typedIn(answered, 'answer'),
      reasons: typedList(answered, 'reasons'),
    };
  const left = answered.outcomes.filter(({ refused }) => refused !== null);
  if (left.length === 0) return NOTHING_KEPT;
  const changed = left.filter(({ isChanged }) => isChanged);
  return {
    ...NOTHING_KEPT,
    chosen: left.filter((one) => !changed.includes(one)).map(({ itemId }) => itemId),
    changed: new Map(changed.map(({ itemId, refused }) => [itemId, refused ?? ''])),
    action: answered.asked,
    answer: answered.answer,
    reasons: answered.reasons,
  };
}

/** Which were decided of, or taken, and why others were not. */
export function Done({ outcomes, isClaimed }: Pick<Outcomes, 'outcomes' | 'isClaimed'>) {
  const t = useT();
  const done = outcomes.filter(({ refused }) => refused === null).length;
  return (
    <Alert
      tone={done === outcomes.length ? 'ok' : 'warn'}
      live
      title={t(isClaimed ? 'review.queue.bulkTaken' : 'review.queue.bulkDone', {
        done,
        refused: outcomes.length - done,
      })}
    >
      <ul>
        {outcomes.map(({ itemId, number, refused }) => (
          <li key={itemId}>
            <a href={caseHref(itemId)}>
              {refused === null
                ? t(isClaimed ? 'review.queue.bulkClaimed' : 'review.queue.bulkDecided', { number })
                : t('review.queue.bulkRefused', { number, why: refused })}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
