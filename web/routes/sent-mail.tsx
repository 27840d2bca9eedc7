import { SmallPage } from '../layout/small-page.tsx';
import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { ScrolledText } from '../ui/scrolled.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('mails.read', async ({ app, params }) => {
  const mail = (await app.sentMails?.read(params.name ?? '')) ?? null;
  if (!mail) throw nothingHere('other');
  const { name, to, subject, text } = mail;
  return { name, to, subject, text };
});

export default function SentMailRoute() {
  const { name, to, subject, text } = usePageData<typeof loader>();
  const t = useT();
  return (
    <SmallPage title={subject} lead={`${t('accounts.mails.to')} ${to}`}>
      <p>
        <ButtonLink look="quiet" href="/dev/courrier">
          {t('accounts.mails.back')}
        </ButtonLink>
      </p>
      <SectionHead id="html" title={t('accounts.mails.html')} small />
      <iframe
        className="mail-frame"
        title={t('accounts.mails.html')}
        src={`/dev/courrier/${name}/html`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
      <SectionHead id="texte" title={t('accounts.mails.plain')} small />
      <ScrolledText className="mail-text" labelledBy="texte">
        {text}
      </ScrolledText>
    </SmallPage>
  );
}
