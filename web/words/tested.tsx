import type { WordsTested } from '#application/moderation/words/test-words';
import { useT } from '../lib/texts.tsx';

type Disguise = 'leet' | 'spaced' | 'repeated' | 'look-alike';
type Action = 'block' | 'mask' | 'hold' | 'flag' | 'warn' | 'link' | 'resources';

/** What rules find in a text: marked where it stands, then rule by rule, and the text as it is compared. */
export function Tested({ tested }: { tested: WordsTested }) {
  const t = useT();
  const { hits, text, folded } = tested;
  return (
    <section
      className="words-tested"
      role="status"
      aria-label={t('words.admin.testTitle')}
      tabIndex={-1}
      autoFocus
    >
      <p>
        <strong>
          {hits.length === 0 ? t('words.admin.nothing') : t('words.admin.found', { count: hits.length })}
        </strong>
      </p>
      <p className="pre words-tested__text">{marked(text, hits)}</p>
      {hits.length > 0 && (
        <ul className="list small">
          {hits.map((hit) => (
            <li key={`${hit.ruleKey} ${hit.start} ${hit.end}`}>
              <mark>{text.slice(hit.start, hit.end)}</mark>{' '}
              {t('words.admin.by', { label: hit.label, action: t(`words.actions.${hit.action as Action}`) })}
              {hit.disguise && (
                <>, {t('words.admin.disguised', { how: t(`words.disguises.${hit.disguise as Disguise}`) })}</>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="small muted">{t('words.admin.asRead')}</p>
      <p className="small pre words-tested__text">{folded}</p>
    </section>
  );
}

function marked(text: string, hits: WordsTested['hits']) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, end)}</mark>);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
