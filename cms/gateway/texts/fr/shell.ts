import type { GatewayTexts } from '../nl/index.ts';

export const shell: GatewayTexts['shell'] = {
  skip: 'Aller au contenu',
  name: 'ROSEwijzer gestion',
  navigation: 'Gestion',
  language: 'Langue',
  site: 'Vers le site',
  needsScript:
    'Le formulaire a besoin de JavaScript. Sans lui, vous pouvez changer les places libres et le contact : demandez le lien au modérateur.',
  editor: 'Modifier',
  review: 'Relire',
  watch: 'Suivi',
  reports: 'Signalements',
  accounts: 'Comptes',
  me: 'Mon compte',
  mailbox: 'Boîte aux lettres',
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  signedInAs: 'Connecté en tant que {name}',
  goBack: 'Retour',
  problem: 'Cela n’a pas marché',
};
