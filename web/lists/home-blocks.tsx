import { BRANCHES } from '#application/community/limits';
import type { DraftRow } from '#application/community/drafts/drafts.query';
import type { TagView } from '#application/community/tags/tags.query';
import type { Contributor } from '#application/community/members/contributors.query';
import { plainWords } from '../forum/plain-words.ts';
import { avatarUrl, memberHref, tagHref } from '../lib/addresses.ts';
import { useFormat, useNow, useT, useWritten } from '../lib/texts.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Mark } from '../ui/branch-mark.tsx';
import { headingText } from '../ui/heading-text.ts';
import { branchName } from '../lib/branches.ts';
import { BigSearch } from './big-search.tsx';
import { HeroArt } from './hero-art.tsx';
import { hrefWith } from './query.ts';
import { shortened } from './shortened.ts';

/** The one question, where to type it, and what is spoken of most. */
export function Hero({ often, title }: { often: readonly TagView[]; title: string }) {
  const t = useT();
  const written = useWritten();
  return (
    <section className="hero" aria-labelledby="question">
      <div className="wrap hero__in">
        <div className="hero__text">
          <h1 id="question" {...(title === '' ? {} : written)}>
            {headingText(title || t('forum.home.title'))}
          </h1>
          <BigSearch
            label={t('forum.home.searchLabel')}
            placeholder={t('forum.home.placeholder')}
            button={t('forum.home.search')}
          />
          {often.length > 0 && (
            <div className="hero__sug">
              <p>{t('forum.home.often')}</p>
              <ul className="sug">
                {often.map((tag) => (
                  <li key={tag.slug}>
                    <a href={tagHref(tag.slug)} {...written}>
                      {tag.label}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <HeroArt />
      </div>
    </section>
  );
}

const STEPS = ['how1', 'how2', 'how3'] as const;

/** Three lines for who comes for the first time. */
export function HowItWorks() {
  const t = useT();
  return (
    <ol className="howto">
      {STEPS.map((step) => (
        <li key={step}>
          <strong>{t(`lists.home.${step}`)}</strong> {t(`lists.home.${step}Text`)}
        </li>
      ))}
    </ol>
  );
}

/** Who helped most lately. */
export function Contributors({ people }: { people: readonly Contributor[] }) {
  const t = useT();
  return (
    <>
      <p className="small muted">{t('lists.home.contributorsNote')}</p>
      <ul className="list people">
        {people.map((person) => (
          <li key={person.handle} className="person">
            <Avatar
              pseudonym={person.pseudonym}
              branch={person.branches[0] ?? null}
              imageUrl={avatarUrl(person.avatarKey, 48)}
            />
            <span>
              <a href={memberHref(person)}>{person.pseudonym}</a>
              <span className="small muted">{t('lists.home.helped', { count: person.helpful })}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const DRAFTS_SHOWN = 3;
/** Characters. */
const DRAFT_TITLE = 80;

/** What a member began and did not send. */
export function DraftsToFinish({ drafts }: { drafts: readonly DraftRow[] }) {
  const t = useT();
  const format = useFormat();
  const written = useWritten();
  const now = useNow();
  return (
    <ul className="list">
      {drafts.slice(0, DRAFTS_SHOWN).map((draft) => {
        const begun = draft.title || shortened(plainWords(draft.excerpt), DRAFT_TITLE);
        return (
          <li key={draft.id}>
            <a href="/brouillons" {...(begun === '' ? {} : written)}>
              {headingText(begun) || t('lists.home.untitled')}
            </a>
            <span className="small muted block">
              {t('lists.home.draftSaved', { ago: format.formatAgo(draft.savedAt, now) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** One door per branch. */
export function BranchFrieze() {
  const t = useT();
  return (
    <ul className="frieze">
      {BRANCHES.map((branch) => (
        <li key={branch}>
          <a className="frieze__item" href={hrefWith('/questions', { branche: branch })}>
            <Mark branch={branch} />
            <span>{branchName(branch, t)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
