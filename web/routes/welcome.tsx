import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import type { WelcomeStep } from '#application/community/limits';
import { WELCOME_STEPS } from '#application/community/limits';
import { WelcomeStepRequest } from '#interfaces/http/community/welcome.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { TOUR, WELCOME, welcomeStepHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, type Deed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { lenientQueryOf, oneOf } from '../lists/query.ts';
import { Progress } from '../ui/progress.tsx';
import { followChanges, isFollowed } from '../welcome/follow-changes.ts';
import { StepForm } from '../welcome/step-form.tsx';
import { isAllTaken, WelcomeEnd } from '../welcome/welcome-end.tsx';
import { welcomeWords } from '../welcome/welcome-words.ts';

export const loader = read('welcome.take', async ({ app, actor, url, viewer }) => {
  const welcome = await app.members.welcome.mine(actor);
  if (!welcome) throw redirect('/', 303);
  // Whoever looks with the eyes of another changes nothing.
  if (welcome.isOpen && !welcome.isBegun && !viewer.trying) await app.members.beginWelcome.execute(actor);
  const { etape } = lenientQueryOf(url, { etape: oneOf(...WELCOME_STEPS) });
  const [mine, categories, followed] = await Promise.all([
    app.members.preferences.execute(actor.mustBeMember()),
    app.community.categories.execute(actor),
    app.community.followedCategories.execute(actor),
  ]);
  const follows = new Set(followed.filter(isFollowed).map(({ id }) => id));
  return {
    welcome,
    // Whoever is asked nothing any more sees where they came, and opens again what they like.
    step: etape ?? (welcome.isOpen ? welcome.next : null),
    branches: mine?.branches ?? [],
    rhythm: mine?.mailHabits.rhythm ?? 'weekly',
    categories: categories
      .filter(({ id, closedAt }) => closedAt === null || follows.has(id))
      .map(({ id, name }) => ({ id, name, follows: follows.has(id) })),
  };
});

export const action = act('welcome.take', WelcomeStepRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { step, deed } = input;
  if (deed === 'leave') {
    await app.members.leaveWelcome.execute(actor);
    return seeOther('/', telling('welcome.flash.left'));
  }
  const before = await app.members.welcome.mine(actor);
  if (deed === 'done') await choose(input, visit);
  await app.members.takeWelcomeStep.execute({ actor, step, taken: deed });
  if (step === 'tour' && deed === 'done') return seeOther(TOUR);
  const after = await app.members.welcome.mine(actor);
  if (after?.isOpen) return seeOther(WELCOME);
  // Whoever comes back to what is over hears what was kept.
  const kept = before?.isOpen || deed === 'skipped' ? undefined : KEPT[step];
  return kept ? seeOther(welcomeStepHref(step), telling(kept)) : seeOther(WELCOME);
});

const KEPT: Partial<Record<WelcomeStep, 'accounts.flash.profile' | 'accounts.flash.preferences'>> = {
  branches: 'accounts.flash.profile',
  categories: 'accounts.flash.preferences',
};

/** What was chosen is kept where it is kept for everybody: the profile, what is followed, how mails come. */
async function choose({ step, ...chosen }: WelcomeStepRequest, { app, actor }: Deed): Promise<void> {
  const mine = await app.members.preferences.execute(actor.mustBeMember());
  if (!mine) return;
  if (step === 'branches') {
    const { region, bio, isPublic } = mine;
    const branches = chosen.branches ?? [];
    const shown = (now?: string) => now === bio;
    await app.members.editProfile.execute({ actor, branches, region, bio, isPublic, agreed: true, shown });
  }
  if (step !== 'categories') return;
  const { quiet, digestOnly, rhythm: usual } = mine.mailHabits;
  const [quietFrom, quietTo] = quiet ? [String(quiet.from), String(quiet.to)] : ['', ''];
  await app.members.setPreferences.execute({
    actor,
    language: mine.language,
    theme: mine.theme,
    mail: { rhythm: chosen.rhythm ?? usual, digestOnly, quietFrom, quietTo },
  });
  const [known, followed] = await Promise.all([
    app.community.categories.execute(actor),
    app.community.followedCategories.execute(actor),
  ]);
  for (const change of followChanges({ known, followed, wanted: chosen.categories ?? [] }))
    await app.community.followCategory.execute({ actor, ...change });
}

/** The five first steps of a newcomer, one after the other, each to be done, left out or come back to. */
export default function WelcomeRoute() {
  const { welcome, step, ...choices } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { member } = usePage();
  const words = welcomeWords(t, welcome.texts);
  const taken = welcome.steps.filter((one) => one.taken !== null).length;
  if (step === null) {
    const how = isAllTaken(welcome) ? 'finished' : 'closed';
    return (
      <AccountPage title={t(`welcome.end.${how}.title`)} lead={t(`welcome.end.${how}.lead`)}>
        <WelcomeEnd steps={welcome.steps} />
      </AccountPage>
    );
  }
  return (
    <AccountPage title={words('title')} lead={words('lead')}>
      {welcome.isOpen && (
        <Progress id="avancee" label={t('welcome.progressLabel')} value={taken} max={welcome.steps.length}>
          {t('welcome.progress', { taken, of: welcome.steps.length })}
        </Progress>
      )}
      <nav aria-label={t('welcome.stepsLabel')}>
        <ol>
          {welcome.steps.map((one) => (
            <li key={one.step}>
              <a href={welcomeStepHref(one.step)} aria-current={one.step === step ? 'step' : undefined}>
                {t(`welcome.steps.${one.step}.title`)}
              </a>{' '}
              {one.taken && <span className="small muted">{t(`welcome.taken.${one.taken}`)}</span>}
            </li>
          ))}
        </ol>
      </nav>
      <section aria-labelledby="etape" className="stack">
        <h2 id="etape">{t(`welcome.steps.${step}.title`)}</h2>
        <p>{words(step)}</p>
        <StepForm
          step={step}
          choices={{ ...choices, pseudonym: member?.pseudonym ?? '' }}
          refused={refused}
          isOpen={welcome.isOpen}
        />
      </section>
    </AccountPage>
  );
}
