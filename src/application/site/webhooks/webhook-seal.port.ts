/** Secrets of endpoints, and what they sign. A secret follows from its number: it is kept nowhere. */
export interface WebhookSeal {
  /** `whsec_` and 32 bytes in base64. */
  secretOf(endpointId: string, number: number): Promise<string>;
  /** The header `webhook-signature` of Standard Webhooks: one signature for each secret, the newest first. */
  sign(
    secrets: readonly string[],
    message: { readonly id: string; readonly at: Date; readonly body: string },
  ): string;
}
