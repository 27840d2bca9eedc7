/** Starts what the tests share; its addresses are in `process.env` afterwards. */
export default function globalSetup(): Promise<void>;
