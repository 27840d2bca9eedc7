import type { CannedParagraphView } from '#application/community/official/desk.query';
import type { RegulatoryValueView } from '#application/community/official/rules.query';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, errorsOf, leftIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { StandsNow } from '../ui/stands-now.tsx';
import { useUnsent } from '../ui/unsent.ts';
import { ValuePicker } from './value-picker.tsx';

/** A paragraph that agents put into their answers; without `paragraph` a new one. */
export function ParagraphForm(props: {
  refused: Refused | undefined;
  values: readonly RegulatoryValueView[];
  paragraph?: CannedParagraphView;
}) {
  const t = useT();
  const { refused, paragraph } = props;
  const unsent = useUnsent(refused !== undefined, true);
  return (
    <form method="post" className="form" {...unsent}>
      <FormErrors
        errors={errorsOf(refused, {
          title: t('official.paragraphs.name'),
          body: t('official.paragraphs.body'),
        })}
      />
      {paragraph && (
        <>
          <StandsNow
            refused={refused}
            texts={[
              { name: 'title', label: t('official.paragraphs.name'), text: paragraph.title },
              { name: 'body', label: t('official.paragraphs.body'), text: paragraph.body },
            ]}
          />
          <VersionSeen refused={refused} of={paragraph.version} />
        </>
      )}
      <TextField
        name="title"
        label={t('official.paragraphs.name')}
        help={t('official.paragraphs.nameHelp')}
        maxLength={100}
        defaultValue={leftIn(refused, 'title', paragraph?.title)}
        error={errorOf(refused, 'title')}
      />
      <TextArea
        name="body"
        label={t('official.paragraphs.body')}
        help={t('official.paragraphs.bodyHelp')}
        rows={6}
        maxLength={5000}
        defaultValue={leftIn(refused, 'body', paragraph?.body)}
        error={errorOf(refused, 'body')}
      />
      <ValuePicker values={props.values} />
      <p>
        <Button look="main">{t(paragraph ? 'official.save' : 'official.paragraphs.add')}</Button>
      </p>
    </form>
  );
}
