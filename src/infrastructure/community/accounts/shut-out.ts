/**
 * Whether the organisation's directory says that a member may not come in: of whom it is known that they are meant, or of the address
 * that is confirmed to be their account's, whoever confirmed it. @param member SQL that names their id
 */
export const shutOut = (member: string): string =>
  `(exists (select from community.provisioned_person d where d.member_id = ${member} and not d.is_active)
    or exists (select from community.account held join community.provisioned_person d on d.email_key = held.email_key and not d.is_active
      where held.member_id = ${member} and held.email_confirmed_at is not null and not ${letIn('held.email_key', 'held.member_id')}))`;

/**
 * Whether it says so of an address.
 * @param emailKey SQL that names the key of the address
 * @param member SQL that names the id of the member who comes with it
 */
export const addressShutOut = (emailKey: string, member: string): string =>
  `(exists (select from community.provisioned_person d where d.email_key = ${emailKey} and not d.is_active)
    and not ${letIn(emailKey, member)})`;

/** Of two records, one that lets them in does. No address shuts an administrator out: who tells of it is not told whose it is. */
const letIn = (emailKey: string, member: string): string =>
  `(exists (select from community.provisioned_person other where other.email_key = ${emailKey} and other.is_active)
    or exists (select from community.provisioned_person other where other.member_id = ${member} and other.is_active)
    or exists (select from community.member appointed where appointed.id = ${member} and appointed.role = 'administrator'))`;
