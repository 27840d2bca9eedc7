import { MEMBER_MEASURES } from '#application/moderation/limits';
import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import { decisionHref } from '../decisions/decision-parts.tsx';
import { useNow, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';

const MEASURES: readonly string[] = MEMBER_MEASURES;

type Decided = Pick<
  ReviewCase['item']['decisions'][number],
  'number' | 'action' | 'ofThisCase' | 'overturned'
> & {
  readonly until: Date | string | null;
};

/** What befell the author because of this case and holds still: it outlives what becomes of the content. */
const measuresLeft = <D extends Decided>(decisions: readonly D[], at: Date): readonly D[] =>
  decisions.filter(
    ({ action, ofThisCase, overturned, until }) =>
      ofThisCase && !overturned && MEASURES.includes(action) && (until === null || new Date(until) > at),
  );

/** Says so where the content is decided of, and leads to where it is lifted. */
export function StandingMeasures({ found }: { found: Pick<ReviewCase, 'item'> }) {
  const t = useT();
  const now = new Date(useNow());
  return measuresLeft(found.item.decisions, now).map(({ number }) => (
    <Alert key={number} title={t('decisions.lift.stands', { number })}>
      {t('decisions.lift.standsText')}{' '}
      <a href={decisionHref(number)}>{t('decisions.lift.see', { number })}</a>
    </Alert>
  ));
}
