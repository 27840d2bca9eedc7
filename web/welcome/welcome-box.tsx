import type { MyWelcome } from '#application/community/welcome/welcome.query';
import { WELCOME } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Wrap } from '../ui/layout.tsx';

/** On the home page of a newcomer: how far they came, the way on, and the way out for good. */
export function WelcomeBox({ welcome }: { welcome: MyWelcome }) {
  const t = useT();
  const taken = welcome.steps.filter((one) => one.taken !== null).length;
  return (
    <Wrap>
      <section className="card stack" aria-labelledby="premiers-pas">
        <h2 id="premiers-pas">{t('welcome.box')}</h2>
        <p>{t('welcome.progress', { taken, of: welcome.steps.length })}</p>
        <form method="post" action={WELCOME} className="cluster">
          <input type="hidden" name="step" value={welcome.next} />
          <ButtonLink look="main" href={WELCOME}>
            {t(welcome.isBegun ? 'welcome.goOn' : 'welcome.begin')}
          </ButtonLink>
          <Button look="quiet" name="deed" value="leave">
            {t('welcome.leave')}
          </Button>
        </form>
      </section>
    </Wrap>
  );
}
