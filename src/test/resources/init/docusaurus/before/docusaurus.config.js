// url: 'https://not.example.com',
const config = {
  title: 'Playbook',
  tagline: 'How we play',
  url: 'https://playbook.example.com',
  baseUrl: '/team/',
  organizationName: 'example',
  i18n: {defaultLocale: 'en', locales: ['en']},
  presets: [['classic', {docs: {
    sidebarPath: './sidebars.js',
    editUrl: 'https://github.com/example/playbook/tree/trunk/',
  }}]],
};
export default config;
