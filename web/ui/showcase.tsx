import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { PageHead, Wrap } from './layout.tsx';
import { Controls } from './showcase/controls.tsx';
import { Foundations } from './showcase/foundations.tsx';
import { Lists } from './showcase/lists.tsx';
import { Notices } from './showcase/notices.tsx';
import { SealedAnswers } from './showcase/sealed.tsx';
import { Thread } from './showcase/thread.tsx';

/** Every piece of the design system in every state, with its name and one sentence of use. The page's own head and
    foot are the samples of `SiteHeader`, `SkipLink` and `SiteFooter`. */
export function Showcase(): ReactNode {
  const t = useT();
  return (
    <Wrap className="ui">
      <PageHead title={t('ui.show.title')} lead={t('ui.show.lead')} />
      <Foundations />
      <SealedAnswers />
      <Controls />
      <Lists />
      <Thread />
      <Notices />
    </Wrap>
  );
}
