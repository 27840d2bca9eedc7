import { LIMITS } from '#application/community/limits';
import type { BookmarkRow } from '#application/community/bookmarks/bookmarks.query';
import { postAnchor, topicHref } from '../lib/addresses.ts';
import { BOOKMARKS } from './bookmarks-at.ts';
import { useFormat, useNow, useT } from '../lib/texts.tsx';
import { hrefWith } from './query.ts';
import { EXCERPT, shortened } from './shortened.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

const hrefOf = ({ topic, postId, position, page }: BookmarkRow): string =>
  position === 1 ? topicHref(topic) : `${topicHref(topic, page)}#${postAnchor(postId)}`;

/**
 * What a member keeps: where it is, how it begins, their own note, which they can change here.
 * @param props.cursor the page that they stand on, to which a deed leads back
 */
export function BookmarkRows(props: { rows: readonly BookmarkRow[]; cursor: string | undefined }) {
  const { rows, cursor } = props;
  const deedHref = (path: string): string => hrefWith(`${BOOKMARKS}/${path}`, { cursor });
  const t = useT();
  const format = useFormat();
  const now = useNow();
  return (
    <ul className="rows">
      {rows.map((row) => {
        const name = row.author.status === 'deleted' ? t('forum.topic.formerMember') : row.author.pseudonym;
        const what = { name, title: row.topic.title };
        return (
          <li key={row.postId} className="kept" id={`garde-${row.postId}`}>
            <h2 className="q__title">
              <a href={hrefOf(row)}>{row.topic.title}</a>
            </h2>
            <p className="q__meta">
              <span>
                {t(row.position === 1 ? 'lists.bookmarks.byOpening' : 'lists.bookmarks.by', { name })}
              </span>
              <span>{t('lists.bookmarks.kept', { ago: format.formatAgo(row.keptAt, now) })}</span>
            </p>
            <p className="q__ex">{shortened(row.excerpt, EXCERPT)}</p>
            {row.note && <p className="kept__note">{row.note}</p>}
            <div className="cluster">
              <details className="disclose">
                <summary>
                  <span>
                    {t(row.note ? 'lists.bookmarks.editNote' : 'lists.bookmarks.addNote')}
                    <span className="vh">{t('lists.bookmarks.noteOf', what)}</span>
                  </span>
                </summary>
                <form className="form" method="post" noValidate action={deedHref(row.postId)}>
                  <TextArea
                    id={`note-${row.postId}`}
                    name="note"
                    label={t('lists.bookmarks.note')}
                    help={t('lists.bookmarks.noteHelp')}
                    defaultValue={row.note}
                    maxLength={LIMITS.note.max}
                    rows={3}
                  />
                  <p>
                    <Button>{t('lists.bookmarks.save')}</Button>
                  </p>
                </form>
              </details>
              <form method="post" noValidate action={deedHref(`${row.postId}/retirer`)}>
                <Button look="quiet" icon="x" aria-label={t('lists.bookmarks.removeOf', what)}>
                  {t('lists.bookmarks.remove')}
                </Button>
              </form>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
