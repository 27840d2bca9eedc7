import type { Refused } from '../lib/gates.server.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { CodeField } from './code-field.tsx';
import { QrCode } from './qr-code.tsx';
import { Refusal } from './refusal.tsx';

/** The application that makes codes: none yet, one that has yet to show its first code, or one that is asked. */
export function CodeMakerPart(props: {
  action: string;
  codes: { readonly since: Date | string } | null;
  begun: { readonly secret: string; readonly address: string } | null;
  refused: Refused | undefined;
}) {
  const { action, codes, begun, refused } = props;
  const t = useT();
  const { formatDay } = useFormat();
  return (
    <section aria-labelledby="application">
      <SectionHead id="application" title={t('factors.codes.title')} />
      <div className="account__block">
        <p>{t('factors.codes.help')}</p>
        {codes ? (
          <>
            <p>{t('factors.codes.since', { day: formatDay(codes.since) })}</p>
            <form method="post" action={action}>
              <Refusal refused={refused} />
              <Button name="act" value="remove-codes">
                {t('factors.codes.remove')}
              </Button>
            </form>
          </>
        ) : begun ? (
          <form method="post" noValidate action={action} className="form">
            <Refusal refused={refused} />
            <p>{t('factors.codes.scan')}</p>
            <QrCode text={begun.address} label={t('factors.codes.picture')} />
            <dl className="facts">
              <div>
                <dt>{t('factors.codes.secret')}</dt>
                <dd>
                  <code>{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
                </dd>
              </div>
            </dl>
            <CodeField
              refused={refused}
              label={t('factors.codes.first')}
              help={t('factors.codes.firstHelp')}
            />
            <p className="cluster">
              <Button look="main" name="act" value="confirm-codes">
                {t('factors.codes.confirm')}
              </Button>
            </p>
          </form>
        ) : (
          <form method="post" action={action}>
            <Refusal refused={refused} />
            <Button name="act" value="begin-codes">
              {t('factors.codes.begin')}
            </Button>
          </form>
        )}
      </div>
    </section>
  );
}
