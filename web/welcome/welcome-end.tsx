import type { MyWelcome } from '#application/community/welcome/welcome.query';
import { welcomeStepHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';

/** Whether every step was done or left out. */
export const isAllTaken = ({ steps }: Pick<MyWelcome, 'steps'>): boolean =>
  steps.every(({ taken }) => taken !== null);

/** Where the first steps end: what was done, each of which can be opened again, and what comes next. */
export function WelcomeEnd({ steps }: Pick<MyWelcome, 'steps'>) {
  const t = useT();
  return (
    <>
      <section aria-labelledby="la-suite" className="stack">
        <h2 id="la-suite">{t('welcome.end.next')}</h2>
        <p>{t('welcome.end.nextLead')}</p>
        <p className="cluster">
          <ButtonLink look="main" href="/questions/nouvelle">
            {t('welcome.end.ask')}
          </ButtonLink>
          <ButtonLink href="/reponses-officielles">{t('welcome.steps.hello.read')}</ButtonLink>
          <ButtonLink href="/categories">{t('welcome.end.follow')}</ButtonLink>
        </p>
      </section>
      <section aria-labelledby="etapes" className="stack">
        <h2 id="etapes">{t('welcome.end.steps')}</h2>
        <ul className="f welcome-end">
          {steps.map(({ step, taken }) => {
            const title = t(`welcome.steps.${step}.title`);
            const way = taken === null ? 'open' : 'again';
            return (
              <li key={step}>
                <span>
                  {title}{' '}
                  <Pill tone={taken === 'done' ? 'ok' : 'plain'}>
                    {t(`welcome.taken.${taken ?? 'open'}`)}
                  </Pill>
                </span>
                <a href={welcomeStepHref(step)} aria-label={t(`welcome.end.${way}Of`, { title })}>
                  {t(`welcome.end.${way}`)}
                </a>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
