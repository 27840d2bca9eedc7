import type { FoundDocument } from '#application/community/search/documents.query';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Marked } from './marked.tsx';
import { hrefWith } from './query.ts';
import { kindAsked, type SearchAsking } from './search-asking.ts';
import { type GroupBeside, KIND_PLACES, type KindBeside } from './search-kinds.ts';

const PATH = '/recherche';

/** The kinds of things that were found, when there is more than one. */
export function KindTabs(props: {
  asked: SearchAsking;
  /** Which topics are listed, and how many. */
  topics: string;
  beside: readonly GroupBeside[];
}) {
  const { asked, topics, beside } = props;
  const t = useT();
  const { formatNumber } = useFormat();
  const shown = kindAsked(asked);
  if (beside.length === 0 && shown === null) return null;
  const at = (type?: SearchAsking['type']) => hrefWith(PATH, { q: asked.q, type });
  return (
    <Tabs
      label={t('lists.search.kindsLabel')}
      items={[
        { href: at(), label: topics, current: shown === null },
        ...beside.map(({ kind, total }) => ({
          href: at(KIND_PLACES[kind].word),
          label: t('lists.search.kindCount', {
            kind: t(`lists.search.kinds.${kind}`),
            count: formatNumber(total),
          }),
          current: kind === shown,
        })),
      ]}
    />
  );
}

/** Whether a reference answer may be relied on, as its own page says. */
function ReferenceState({ isOverdue }: { isOverdue: boolean }) {
  const t = useT();
  return isOverdue ? (
    <>
      <StateMark state="overdue" /> {t('lists.search.oneKind.reference')}
    </>
  ) : (
    <StateMark state="official">{t('lists.search.oneKind.reference')}</StateMark>
  );
}

/** What the organisation wrote to be relied on, before anything that members said. */
export function ReferencesFirst(props: {
  group: GroupBeside | undefined;
  /** Addresses of those that must be read again. */
  overdue: readonly string[];
  allHref: string;
}) {
  const { group, overdue, allHref } = props;
  const t = useT();
  const written = useWritten();
  if (!group) return null;
  return (
    <section aria-label={t('lists.search.kinds.reference')}>
      <ul className="plain">
        {group.best.map(({ title, address, excerpt = '' }) => (
          <li className="q" key={address}>
            <h2 className="q__title">
              <a href={KIND_PLACES.reference.hrefOf(address)} {...written}>
                {title}
              </a>
            </h2>
            {excerpt !== '' && (
              <p className="q__ex" {...written}>
                <Marked text={excerpt} />
              </p>
            )}
            <p className="q__state">
              <ReferenceState isOverdue={overdue.includes(address)} />
            </p>
          </li>
        ))}
      </ul>
      {group.total > group.best.length && (
        <p>
          <a href={allHref}>{t('lists.search.allReferences', { count: group.total })}</a>
        </p>
      )}
    </section>
  );
}

/** The best few of each other kind, in one line per kind. */
export function FoundBeside({ groups }: { groups: readonly GroupBeside[] }) {
  const t = useT();
  const written = useWritten();
  if (groups.length === 0) return null;
  return (
    <ul className="beside" aria-label={t('lists.search.beside')}>
      {groups.map(({ kind, best }) => (
        <li key={kind} className="cluster">
          <span className="muted">{t(`lists.search.kinds.${kind}`)}</span>
          {best.map(({ title, address }) => (
            <a key={address} href={KIND_PLACES[kind].hrefOf(address)} {...written}>
              {title}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** All that was found of one kind. */
export function DocumentHits(props: {
  kind: KindBeside;
  documents: readonly FoundDocument[];
  /** Addresses of the reference answers that must be read again. */
  overdue: readonly string[];
}) {
  const t = useT();
  const written = useWritten();
  return (
    <ul className="qs" aria-label={t(`lists.search.kinds.${props.kind}`)}>
      {props.documents.map((document) => (
        <li className="q" key={document.address}>
          <h2 className="q__title">
            <a href={KIND_PLACES[props.kind].hrefOf(document.address)} {...written}>
              <Marked text={document.markedTitle} />
            </a>
          </h2>
          {document.excerpt !== '' && (
            <p className="q__ex" {...written}>
              <Marked text={document.excerpt} />
            </p>
          )}
          {props.kind === 'reference' && (
            <p className="q__state">
              <ReferenceState isOverdue={props.overdue.includes(document.address)} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
