module.exports = {docs: ['intro', {Guides: ['guides/b', 'guides/a']}]};
