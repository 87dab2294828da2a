import type { CardWords } from './card-words.ts';

/** ConnectWise's own menus stay English, as in the vendor's French article. */
export const FR: CardWords = {
  language: 'fr',
  states: {
    waiting: {
      title: 'En attente du formulaire',
      detail:
        'Ouvrez Intégrations > ConnectWise. Les quatre valeurs sont inscrites dès que le formulaire est là.',
    },
    ready: {
      title: 'Le formulaire est là',
      detail:
        'Appuyez sur Remplir pour inscrire l’URL du site, l’identifiant de l’entreprise et les deux clés. Rien n’est envoyé.',
    },
    filled: {
      title: 'Rempli, mais pas relu',
      detail:
        'Les quatre valeurs ont été inscrites, puis la page a changé avant la relecture. Vérifiez le formulaire avant de continuer.',
    },
    verified: {
      title: 'Rempli et vérifié',
      detail:
        'Les quatre valeurs sont dans le formulaire, relues et identiques. Appuyez sur Vérifier la connexion.',
    },
  },
  refused: 'Non rempli',
  reasons: {
    'no-form':
      'Il n’y a pas ici de formulaire avec URL du site, identifiant de l’entreprise, clé publique et clé privée. Ouvrez Intégrations > ConnectWise.',
    ambiguous:
      'Plusieurs champs peuvent convenir : le formulaire est resté tel quel. Fermez les autres formulaires et réessayez, ou tapez les valeurs vous-même.',
    'not-editable':
      'Un champ du formulaire est verrouillé. Déverrouillez le formulaire, souvent par Modifier ou Déconnecter, puis réessayez.',
    'not-visible':
      'Un champ du formulaire est masqué ou recouvert. Fermez ce qui le recouvre, puis réessayez.',
    'wrong-origin': 'Cette page n’est pas le portail auquel la clé est destinée. Rien n’a été inscrit.',
    sandboxed:
      'Cette page est affichée dans une autre page, où une clé ne serait pas en sécurité. Ouvrez-la dans son propre onglet.',
    'value-rejected':
      'Le formulaire refuse ou modifie l’une des valeurs : ce qui avait été inscrit a été retiré. Actualisez la page, puis réessayez.',
    'no-key': 'Aucune paire de clés n’est conservée. Créez une clé dans ConnectWise et appuyez-y sur Save.',
    expired:
      'La paire de clés a été conservée trop longtemps et a été effacée. Supprimez-la dans ConnectWise et créez-en une autre.',
  },
  unknownReason: 'Le formulaire n’a pas pu être rempli. Rien n’y est resté.',
  covered: {
    title: 'Votre clic n’a pas été pris en compte',
    detail:
      'Un élément de la page recouvre cette carte, la rend transparente ou l’a déplacée. Fermez ce qui la recouvre, puis cliquez de nouveau ; si cela ne suffit pas, actualisez la page.',
  },
  buttons: { fill: 'Remplir', 'fill-again': 'Remplir de nouveau', wipe: 'Terminé, effacer la clé' },
  from: 'De',
  to: 'Vers',
  publicKey: 'Clé publique',
  publicKeyEnd: 'se termine par {end}',
};
