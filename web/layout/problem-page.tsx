import type { ProblemDetails } from '#interfaces/http/problem-details';
import { decisionHref } from '../decisions/decision-parts.tsx';
import { SilencedWords } from '../decisions/silenced-notice.tsx';
import { AroundGone, aroundIn } from '../forum/around-gone.tsx';
import { signInHref } from '../lib/addresses.ts';
import { Head } from '../lib/head.tsx';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { AnotherHere } from '../accounts/another-here.tsx';
import { ConfirmFirst } from '../accounts/confirm-first.tsx';
import { FactorFirst } from '../accounts/factor-first.tsx';
import { KeptWords } from '../accounts/kept-words.tsx';
import { SignInFirst } from '../accounts/sign-in-first.tsx';
import { BigSearch } from '../lists/big-search.tsx';
import { removalIn, removalSentence } from '../lists/removal-words.ts';
import { withdrawnIn, withdrawnLead, WithdrawnNotice } from '../official/withdrawn-notice.tsx';
import { TermsFirst } from '../accounts/terms-first.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

type Story =
  | 'signOn'
  | 'notFound'
  | 'closed'
  | 'gone'
  | 'hidden'
  | 'unpublished'
  | 'unconfirmed'
  | 'factor'
  | 'signedOut'
  | 'another'
  | 'terms'
  | 'moved'
  | 'forbidden'
  | 'silenced'
  | 'slower'
  | 'fault'
  | 'refused';

/** Where the words of another page are not what is missing. */
const WITHOUT_SEARCH: readonly Story[] = [
  'fault',
  'unconfirmed',
  'signedOut',
  'another',
  'factor',
  'terms',
  'signOn',
  'silenced',
  'moved',
];

/** Those with a part of their own that shows what was written. */
const WITH_OWN_WORDS: readonly Story[] = ['unconfirmed', 'signedOut', 'another', 'terms', 'factor'];

/** What is said of these says what exactly was refused. */
const WITHOUT_LEAD: readonly Story[] = ['silenced', 'refused', 'fault', 'signOn', 'another'];
type Told = Exclude<Story, 'silenced' | 'refused' | 'fault' | 'signOn' | 'another'>;

/** What is there still, for its author and the team alone. */
const HIDDEN: readonly string[] = ['community.topic-hidden', 'community.post-hidden'];

/** What kind of trouble this is, for the title and the advice. */
function storyOf(problem: ProblemDetails | null): Story {
  if (problem === null || problem.status >= 500) return 'fault';
  if (OF_SIGN_ON.includes(problem.code)) return 'signOn';
  if (problem.code === 'site.module-closed') return 'closed';
  if (problem.status === 404) return 'notFound';
  if (problem.code === 'site.page-withdrawn') return 'unpublished';
  if (HIDDEN.includes(problem.code)) return 'hidden';
  if (problem.status === 410) return 'gone';
  if (problem.status === 401) return 'signedOut';
  if (problem.status === 429) return 'slower';
  if (problem.code === 'access.email-not-confirmed') return 'unconfirmed';
  if (problem.code === 'access.page-of-another') return 'another';
  if (problem.code === 'access.second-factor-needed') return 'factor';
  if (problem.code === 'access.terms-not-accepted') return 'terms';
  if (problem.code === 'access.silenced') return 'silenced';
  if (problem.code === 'site.moved-meanwhile') return 'moved';
  return problem.status === 403 ? 'forbidden' : 'refused';
}

/** What may become of a way in by a provider. */
const OF_SIGN_ON: readonly string[] = [
  'site.sign-on-unknown',
  'site.sign-on-refused',
  'site.sign-on-declined',
  'site.provider-unreachable',
  'community.sign-on-gone',
  'community.sign-on-over',
  'community.sign-on-closed',
  'community.somebody-else',
  'community.not-shown-anew',
  'community.provider-link-taken',
];

/** A page that could not open: what happened in one sentence, then where to go. */
export function ProblemPage({ problem }: { problem: ProblemDetails | null }) {
  const t = useT();
  const { path, member } = usePage();
  const format = useFormat();
  const story = storyOf(problem);
  const removal = removalIn(problem?.details);
  const withdrawn = withdrawnIn(problem);
  const around = aroundIn(problem);
  const to = ledTo(problem);
  const title = t(
    withdrawn
      ? 'official.withdrawn.title'
      : story === 'silenced'
        ? 'decisions.silenced.title'
        : `lists.problem.${story}`,
  );
  return (
    <Main>
      <Head title={title} noIndex />
      <Wrap>
        <PageHead
          title={title}
          lead={
            removal
              ? removalSentence(removal, t, format)
              : withdrawn
                ? withdrawnLead(withdrawn, t)
                : WITHOUT_LEAD.includes(story)
                  ? undefined
                  : problem?.code === 'official.of-other-agents'
                    ? problem.title
                    : t(`lists.problem.${story as Told}Text`)
          }
        />
        {removal && (
          <p>
            {removal.decisionId ? (
              <a href={decisionHref(removal.decisionId)}>{t('decisions.read')}</a>
            ) : (
              t('lists.removal.remedy')
            )}
          </p>
        )}
        {story === 'notFound' && member === null && (
          <p>
            <a href={signInHref(path)}>{t('lists.problem.signIn')}</a>
          </p>
        )}
        <Details problem={problem} story={story} />
        {story === 'silenced' && (
          <p className="lead">
            <SilencedWords />
          </p>
        )}
        {!WITH_OWN_WORDS.includes(story) && <KeptWords written={problem?.details?.['written']} />}
        {around && <AroundGone around={around} />}
        {withdrawn && <WithdrawnNotice withdrawn={withdrawn} />}
        {story === 'unconfirmed' && <ConfirmFirst written={problem?.details?.['written']} />}
        {story === 'signedOut' && <SignInFirst written={problem?.details?.['written']} />}
        {story === 'another' && <AnotherHere details={problem?.details} />}
        {story === 'terms' && <TermsFirst details={problem?.details} />}
        {story === 'factor' && <FactorFirst written={problem?.details?.['written']} />}
        {!WITHOUT_SEARCH.includes(story) && (
          <BigSearch
            label={t('lists.search.label')}
            placeholder={t('lists.search.placeholder')}
            button={t('lists.search.button')}
            query={wordsIn(path)}
          />
        )}
        <nav className="cluster problem__ways" aria-label={t('lists.problem.links')}>
          {to !== null && (
            <ButtonLink href={to} look="main">
              {t(story === 'moved' ? 'lists.problem.whereItIs' : 'lists.problem.goOn')}
            </ButtonLink>
          )}
          {story === 'fault' && (
            <ButtonLink href={path} look="main">
              {t('lists.problem.reload')}
            </ButtonLink>
          )}
          {story === 'signOn' && (
            <ButtonLink href={member === null ? '/connexion' : '/compte'} look="main">
              {t(member === null ? 'signOn.again' : 'signOn.toAccount')}
            </ButtonLink>
          )}
          <ButtonLink href="/">{t('lists.problem.home')}</ButtonLink>
          <ButtonLink href="/questions">{t('lists.problem.questions')}</ButtonLink>
          <ButtonLink href="/categories">{t('lists.problem.categories')}</ButtonLink>
        </nav>
      </Wrap>
    </Main>
  );
}

/** Where a page leads whose form was refused, with what was written in it. */
function ledTo(problem: ProblemDetails | null): string | null {
  const { to, written } = problem?.details ?? {};
  return typeof to === 'string' && Array.isArray(written) ? to : null;
}

/** What was being looked for, so that nobody has to write it again. */
const wordsIn = (path: string): string | undefined =>
  path.startsWith('/recherche?') ? (new URLSearchParams(path.slice(11)).get('q') ?? undefined) : undefined;

const DETAILED: readonly Story[] = ['refused', 'slower', 'signOn', 'another'];

/** What exactly was refused, or the reference to quote. What is not there says nothing more than its title does. */
function Details({ problem, story }: { problem: ProblemDetails | null; story: Story }) {
  const t = useT();
  if (story === 'fault')
    return (
      <p className="lead">
        {t('lists.problem.faultText')}{' '}
        {problem?.incident && t('lists.problem.incident', { reference: problem.incident })}
      </p>
    );
  if (!DETAILED.includes(story) || !problem) return null;
  return (
    <div className="lead">
      <p>{problem.title}</p>
      {problem.fields && (
        <ul>
          {problem.fields.map(({ field, text }) => (
            <li key={field}>
              <code>{field}</code> : {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
