/** Plain HTML in French: each wording of the facts once, and a page as the portal's own. */
import type { FormCase, Values } from './form-case.ts';
import { plain, rows } from './plain-page.ts';

function french(
  name: string,
  siteUrl: string,
  companyId: string,
  publicKey: string,
  privateKey: string,
): FormCase {
  const labels: Values = { siteUrl, companyId, publicKey, privateKey };
  const html = `<h2>Connexion à ConnectWise</h2><form>${rows(labels)}<button>Vérifier la connexion</button></form>`;
  return plain(name, 'survived', html);
}

export const CASES: readonly FormCase[] = [
  french(
    'portal',
    'URL du site ConnectWise',
    'Identifiant de l’entreprise',
    'Clé API publique',
    'Clé API privée',
  ),
  french('short', 'URL du site', "Identifiant de l'entreprise", 'Clé publique', 'Clé privée'),
  french('de-l-api', 'URL de l’API', 'ID d’entreprise', 'Clé d’API publique', 'Clé d’API privée'),
  french('compagnie', 'Adresse du site', 'Identifiant de la compagnie', 'Clé publique API', 'Clé privée API'),
  french('plain-letters', 'URL DU SITE', 'IDENTIFIANT ENTREPRISE', 'CLE PUBLIQUE', 'CLE PRIVEE'),
  french(
    'of-connectwise',
    'URL de ConnectWise',
    'Identifiant d’entreprise ConnectWise',
    'Clé API publique de ConnectWise',
    'Clé API privée de ConnectWise',
  ),
  french(
    'required',
    'Site ConnectWise (obligatoire)',
    'Entreprise (obligatoire)',
    'Clé publique : (obligatoire)',
    'Clé privée : (obligatoire)',
  ),
];
