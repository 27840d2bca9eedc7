import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { useT } from '../lib/texts.tsx';
import { Main } from '../ui/layout.tsx';
import { Showcase } from '../ui/showcase.tsx';

export const loader = read('site.design-system', async () => null);

export default function DesignSystemRoute() {
  const t = useT();
  return (
    <Main>
      <Head title={t('ui.show.title')} noIndex />
      <Showcase />
    </Main>
  );
}
