import type { ReactNode } from 'react';
import { AcceptedMark } from '../accepted-mark.tsx';
import { Button, ButtonLink, IconButton, IconLink } from '../button.tsx';
import { Checkbox, CheckGroup, RadioGroup } from '../choices.tsx';
import { Composer } from '../composer.tsx';
import { Select, TextArea, TextField } from '../field.tsx';
import { Fieldset } from '../fieldset.tsx';
import { FormErrors } from '../form-errors.tsx';
import { Pill } from '../pill.tsx';
import { Tag } from '../tag.tsx';
import { useT } from '../../lib/texts.tsx';
import { Group, Piece, useSample } from './piece.tsx';

function Buttons(): ReactNode {
  const t = useT();
  const s = useSample();
  return (
    <Group name="buttons">
      <Piece name="Button, ButtonLink" use="button">
        <div className="cluster">
          <Button look="main" type="button">
            {s('publish')}
          </Button>
          <ButtonLink href="#show-buttons">{s('preview')}</ButtonLink>
          <Button look="quiet" icon="quote" type="button">
            {s('cite')}
          </Button>
          <Button look="danger" type="button">
            {s('removePost')}
          </Button>
          <Button look="final" type="button">
            {s('removeFinal')}
          </Button>
          <Button disabled type="button">
            {s('full')}
          </Button>
          <Button icon="hand" pressed count={12} type="button">
            {s('helped')}
          </Button>
          <Button icon="hand" pressed={false} count={11} type="button">
            {s('helped')}
          </Button>
          <Button look="main" big type="button">
            {s('book')}
          </Button>
        </div>
      </Piece>
      <Piece name="IconButton, IconLink" use="iconButton">
        <div className="cluster">
          <IconButton icon="bookmark" label={s('keep')} type="button" />
          <IconLink
            icon="bell"
            label={t('ui.header.notifications', { count: 3 })}
            href="#show-buttons"
            count="3"
          />
        </div>
      </Piece>
      <Piece name="Tag" use="tag">
        <div className="cluster">
          <Tag href="#show-buttons">{s('tag')}</Tag>
          <Tag href="#show-buttons" on>
            {s('tagOn')}
          </Tag>
          <Tag href="#show-buttons" removeLabel={s('removeFilter')}>
            {s('tag')}
          </Tag>
          <Tag>{s('tag')}</Tag>
        </div>
      </Piece>
      <Piece name="Pill" use="pill">
        <div className="cluster">
          <Pill>{s('moderation')}</Pill>
          <Pill tone="agent">{s('agent')}</Pill>
          <Pill tone="brand">{s('asked')}</Pill>
          <Pill tone="warn">{s('late')}</Pill>
          <Pill tone="danger">{s('urgent')}</Pill>
          <Pill tone="ok" icon="check">
            {s('done')}
          </Pill>
        </div>
      </Piece>
      <Piece name="AcceptedMark" use="accepted">
        <div className="cluster">
          <AcceptedMark by={{ name: 'Papier froissé' }} />
          <AcceptedMark by="asker" />
          <AcceptedMark by="team" />
        </div>
      </Piece>
    </Group>
  );
}

function Fields(): ReactNode {
  const s = useSample();
  const branches = (['writing', 'music'] as const).map((value) => ({ value, label: s(value) }));
  return (
    <Group name="fields">
      <Piece name="FormErrors" use="errors">
        <FormErrors
          autoFocus={false}
          errors={[
            { field: 'show-mail', message: s('mailError') },
            { field: 'show-charter', message: s('charterError') },
          ]}
        />
      </Piece>
      <Piece name="TextField, TextArea, Select" use="field">
        <div className="grid2">
          <TextField
            name="show-title"
            label={s('fieldTitle')}
            help={s('fieldTitleHelp')}
            defaultValue={s('fieldTitleValue')}
            maxLength={140}
            counter
          />
          <TextField
            name="show-mail"
            type="email"
            label={s('mail')}
            error={s('mailError')}
            defaultValue="plume@exemple"
            autoComplete="email"
            required
          />
          <Select name="show-branch" label={s('branch')} help={s('branchHelp')} choices={branches} optional />
          <TextArea name="show-message" label={s('message')} />
        </div>
      </Piece>
      <Piece name="CheckGroup, RadioGroup, Checkbox, Fieldset" use="choices">
        <div className="grid2">
          <CheckGroup
            name="show-notify"
            legend={s('notify')}
            values={['mail']}
            choices={[
              { value: 'mail', label: s('byMail'), count: 12 },
              { value: 'site', label: s('onSite'), help: s('branchHelp') },
            ]}
          />
          <RadioGroup
            name="show-digest"
            legend={s('digest')}
            value="weekly"
            choices={[
              { value: 'daily', label: s('daily') },
              { value: 'weekly', label: s('weekly') },
            ]}
          />
          <Fieldset legend={s('identity')} id="show-identity">
            <Checkbox name="show-charter" label={s('charter')} error={s('charterError')} />
          </Fieldset>
        </div>
      </Piece>
      <Piece name="Composer, Toolbar" use="composer">
        <Composer
          name="show-answer"
          label={s('answer')}
          help={s('answerHelp')}
          defaultValue={s('memberText')}
          status={s('draft')}
          maxLength={20000}
          counter
          actions={
            <>
              <Button icon="eye" type="button">
                {s('preview')}
              </Button>
              <Button look="main" type="button">
                {s('publish')}
              </Button>
            </>
          }
        />
      </Piece>
    </Group>
  );
}

/** Everything one presses, picks or fills in. */
export function Controls(): ReactNode {
  return (
    <>
      <Buttons />
      <Fields />
    </>
  );
}
