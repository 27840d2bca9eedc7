import type { Refused } from '../lib/gates.server.ts';
import { avatarUrl } from '../lib/addresses.ts';
import { errorsOf } from '../lib/refused.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** The member's picture: what is shown now, another one, or the vignette again. */
export function PictureForm({ refused }: { refused?: Refused }) {
  const t = useT();
  const { member } = usePage();
  if (!member) return null;
  const errors = errorsOf(refused).map((line) => (line.isNews ? line : { ...line, field: 'picture' }));
  return (
    <section aria-labelledby="image">
      <SectionHead id="image" title={t('accounts.profile.picture')} />
      <div className="picture">
        <Avatar
          size="l"
          pseudonym={member.pseudonym}
          branch={member.branches[0] ?? null}
          imageUrl={avatarUrl(member.avatarKey, 192)}
        />
        <div className="stack">
          <form
            method="post"
            noValidate
            action="/profil/image"
            encType="multipart/form-data"
            className="form"
          >
            <FormErrors errors={errors} />
            <TextField
              name="picture"
              type="file"
              accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
              label={t('accounts.profile.file')}
              help={t('accounts.profile.pictureHelp')}
              required
              error={errors.find(({ isNews }) => !isNews)?.message}
            />
            <p>
              <Button>{t('accounts.profile.send')}</Button>
            </p>
          </form>
          {member.avatarKey !== null && (
            <form method="post" noValidate action="/profil/image/retirer">
              <Button look="danger">{t('accounts.profile.remove')}</Button>
            </form>
          )}
        </div>
      </div>
    </section>
  );
}
