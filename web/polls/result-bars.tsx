import type { OptionCount, PollCount, PollKind, PollView } from '#application/engagement/polls/poll-view';
import { useFormat, useT } from '../lib/texts.tsx';
import { byWeight } from './by-weight.ts';
import { OptionLabel } from './option-label.tsx';

interface Props {
  kind: PollKind;
  options: readonly string[];
  /** Beside the options, by their places. */
  pictures?: PollView['pictures'];
  count: PollCount;
}

/** Each answer with its share, as bars: raw, and weighted where the population is known. The table says the same. */
export function ResultBars({ kind, options, pictures = [], count }: Props) {
  const t = useT();
  const longest = Math.max(1, ...count.options.flatMap(({ share, weighted }) => [share, weighted ?? 0]));
  return (
    <ul className="prs" aria-label={t('polls.results.bars')}>
      {byWeight(kind, count).map((option) => (
        <li className="pr" key={option}>
          <p className="pr__l">
            <OptionLabel label={options[option]!} picture={pictures[option]} />
          </p>
          <RawBar result={count.options[option]!} longest={longest} />
          <WeightedBar result={count.options[option]!} longest={longest} />
        </li>
      ))}
    </ul>
  );
}

/** What the two kinds of bars mean. */
export function BarLegend() {
  const t = useT();
  return (
    <p className="legend-bars">
      <span>
        <i className="sw sw--raw" />
        {t('polls.results.rawLegend')}
      </span>
      <span>
        <i className="sw sw--w" />
        {t('polls.results.weightedLegend')}
      </span>
    </p>
  );
}

function RawBar({ result, longest }: { result: OptionCount; longest: number }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="pr__r">
      <span className="pr__k">{t('polls.results.raw')}</span>
      <svg className="bar" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
        <path className="track" d="M0 15.5H100" />
        <rect className="b-raw" x="0" y="0" width={(result.share / longest) * 84} height="15" />
      </svg>
      <span className="num">{format.formatPercent(result.share / 100)}</span>
    </div>
  );
}

function WeightedBar({ result, longest }: { result: OptionCount; longest: number }) {
  const t = useT();
  const format = useFormat();
  const { weighted, margin } = result;
  if (weighted === null) return null;
  const at = (share: number) => (Math.min(Math.max(share, 0), 100) / longest) * 84;
  const [low, high] = [at(weighted - (margin ?? 0)), at(weighted + (margin ?? 0))];
  const whisker = margin === null ? null : `M${low} 8H${high}M${low} 3V13M${high} 3V13`;
  return (
    <div className="pr__r pr__r--w">
      <span className="pr__k">{t('polls.results.weighted')}</span>
      <svg className="bar" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
        <path className="track" d="M0 15.5H100" />
        <rect className="b-w" x="0" y="0" width={at(weighted)} height="15" />
        {whisker !== null && <path className="whisk whisk--rim" d={whisker} />}
        {whisker !== null && <path className="whisk" d={whisker} />}
      </svg>
      <span className="num">
        <b>{format.formatPercent(weighted / 100)}</b>{' '}
        {margin !== null && (
          <span className="muted">{t('polls.results.margin', { margin: format.formatNumber(margin) })}</span>
        )}
      </span>
    </div>
  );
}
