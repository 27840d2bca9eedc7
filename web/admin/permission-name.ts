import type { Permission } from '#application/shared/viewer';
import { hasText, type MessageKey, type Translate } from '../lib/texts.tsx';

/** What a right is called; its own name where nobody has given it words yet. */
export function permissionName(t: Translate, permission: Permission): string {
  const key = `rights.permission.${permission}`;
  return hasText(key) ? t(key as MessageKey) : permission;
}
