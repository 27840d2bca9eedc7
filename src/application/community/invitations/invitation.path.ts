/** Where whoever holds the secret of an invitation joins. */
export const invitationPath = (secret: string): string => `/invitation/${secret}`;
