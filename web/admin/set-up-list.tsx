import type { SetUpStep } from '#application/shared/set-up';
import type { SetUpView } from '#application/site/set-up/read-set-up';
import {
  LETTERS,
  MANAGE_BRAND,
  MANAGE_BRAND_NAMES,
  MANAGE_CATEGORIES,
  MANAGE_LEGAL,
  NEW_QUESTION,
  SET_UP,
  TEAM,
} from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Where each is done. */
const WHERE: Readonly<Record<SetUpStep, string>> = {
  look: MANAGE_BRAND,
  contact: MANAGE_BRAND_NAMES,
  legal: MANAGE_LEGAL,
  mail: LETTERS,
  categories: MANAGE_CATEGORIES,
  team: TEAM,
  topic: NEW_QUESTION,
};

/** What a new site has yet to be given before it opens: each line says whether it is done, and leads to where it is. */
export function SetUpList({ setUp }: { setUp: SetUpView | null }) {
  const t = useT();
  if (setUp === null || setUp.isAway) return null;
  const { steps } = setUp;
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <section className="stack set-up" aria-labelledby="mise-en-route">
      <SectionHead
        id="mise-en-route"
        title={t('setUp.title')}
        note={t('setUp.done', { done, all: steps.length })}
      />
      <ol className="f set-up__steps">
        {steps.map(({ step, isDone }) => (
          <li key={step}>
            <Pill tone={isDone ? 'ok' : 'plain'}>{t(isDone ? 'setUp.isDone' : 'setUp.isLeft')}</Pill>
            <span>
              <a href={WHERE[step]}>{t(`setUp.steps.${step}.title`)}</a>
              <span className="small muted set-up__about">{t(`setUp.steps.${step}.about`)}</span>
            </span>
          </li>
        ))}
      </ol>
      <form method="post" action={SET_UP}>
        <Button look="quiet" name="list" value="away">
          {t('setUp.putAway')}
        </Button>
      </form>
    </section>
  );
}

/** The way back for a list that was put away before all was done. */
export function SetUpAgain({ setUp }: { setUp: SetUpView | null }) {
  const t = useT();
  if (!setUp?.isAway) return null;
  return (
    <form method="post" action={SET_UP}>
      <Button look="quiet" name="list" value="back">
        {t('setUp.showAgain')}
      </Button>
    </form>
  );
}
