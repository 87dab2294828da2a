/** The sandbox's own certificate: made at every start, kept in memory, trusted by nobody else. */
import { generate } from 'selfsigned';

export interface Certificate {
  /** Both in PEM. */
  key: string;
  cert: string;
}

/** A self-signed certificate for all the hosts that the sandbox answers for. */
export async function createCertificate(): Promise<Certificate> {
  const pem = await generate([{ name: 'commonName', value: 'Sandbox, not affiliated with ConnectWise' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: '*.myconnectwise.net' },
          { type: 2, value: '*.connectwisedev.com' },
          { type: 2, value: '*.office-protect.com' },
          { type: 2, value: '*.brightwater.example' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: pem.private, cert: pem.cert };
}
