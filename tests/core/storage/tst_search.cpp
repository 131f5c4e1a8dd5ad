// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "storage/query.h"
#include "testmain.h"

using namespace Postrider;
using namespace Postrider::Testing;
using namespace Qt::Literals::StringLiterals;

class TestSearch final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void followsEdits();

private:
    std::unique_ptr<Store> m_store;
};

namespace {

QStringList found(Store &store, const QString &typed)
{
    PostFilter filter;
    filter.search = typed;
    PostRepository posts(store.db());
    const auto list = posts.list(filter);
    if (!list)
        return {worded(list.error())};
    if (posts.count(filter) != list->size())
        return {u"count differs"_s};
    QStringList names;
    for (const Post &post : *list)
        names << post.createdBy;
    return names;
}

Outcome add(Store &store, const QString &name, const QString &content, const QString &part, const QString &label)
{
    Post post;
    post.id = PostId::create();
    post.userId = store.user.id;
    post.createdBy = name;
    post.content = content;
    if (!part.isEmpty())
        post.parts = {{part, {}, {}}};
    if (!label.isEmpty())
        post.labels = {label};
    static int count = 0;
    post.createdAt = at(++count);
    return PostRepository(store.db()).insert(post, {}, {});
}

} // namespace

void TestSearch::initTestCase()
{
    m_store = std::make_unique<Store>();
    VERIFY_OK(add(*m_store, u"a"_s, u"The quick brown fox"_s, u"jumps \"over\" it"_s, u"Animals"_s));
    VERIFY_OK(add(*m_store, u"b"_s, u"Caf\u00e9 cr\u00e8me in \u0141\u00f3d\u017a \U0001F389"_s, {}, u"100%_off"_s));
    VERIFY_OK(add(*m_store, u"c"_s, u"\u4eca\u65e5\u306f\u3044\u3044\u5929\u6c17\u3067\u3059"_s, {}, {}));
    VERIFY_OK(add(*m_store, u"d"_s, u"quicksilver; state-of-the-art 2026"_s, {}, {}));
}

void TestSearch::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("names"); // latest first
    const auto row = [](const char *name, const QString &typed, const QString &names) {
        QTest::newRow(name) << typed << names;
    };
    row("nothing typed finds all", {}, u"dcba"_s);
    row("spaces only", u"   "_s, u"dcba"_s);
    row("a word", u"brown"_s, u"a"_s);
    row("without case", u"QUICK"_s, u"da"_s);
    row("the last word is a prefix", u"qui"_s, u"da"_s);
    row("the others are whole", u"qui fox"_s, {});
    row("in any order", u"fox quick"_s, u"a"_s);
    row("all have to be there", u"fox silver"_s, {});
    row("in a later part", u"jumps"_s, u"a"_s);
    row("across content and part", u"jumps brown"_s, u"a"_s);
    row("in a label", u"anim"_s, u"a"_s);
    row("no words of the file format", u"mediaUrls"_s, {});
    row("without diacritics", u"cafe creme"_s, u"b"_s);
    row("with diacritics", u"caf\u00e9"_s, u"b"_s);
    row("decomposed", u"cafe\u0301"_s, u"b"_s);
    row("a number", u"2026"_s, u"d"_s);
    row("with hyphens", u"state-of-the"_s, u"d"_s);
    row("an emoji", u"\U0001F389"_s, u"b"_s);
    row("an emoji and a word", u"\U0001F389 caf"_s, u"b"_s);
    row("inside a Japanese sentence", u"\u5929\u6c17"_s, u"c"_s);
    row("a quote", u"\"over"_s, u"a"_s);
    row("quotes", u"\"over\""_s, u"a"_s);
    row("only a quote", u"\""_s, u"dcba"_s);
    row("an operator is a word", u"fox OR creme"_s, {});
    row("AND", u"fox AND"_s, {});
    row("NOT", u"NOT fox"_s, {});
    row("NEAR", u"NEAR(fox brown)"_s, {});
    row("a column", u"words:fox"_s, {});
    row("a star", u"fox*"_s, u"a"_s);
    row("brackets", u"(fox"_s, u"a"_s);
    row("a caret", u"^brown"_s, u"a"_s);
    row("a wildcard of another kind", u"%"_s, u"dcba"_s);
    row("an apostrophe", u"'; DROP TABLE posts; --"_s, {});
    row("a zero", u"fox"_s + QChar(0), u"a"_s);
}

void TestSearch::finds()
{
    QFETCH(QString, typed);
    QFETCH(QString, names);
    QCOMPARE(found(*m_store, typed).join(QString()), names);
}

void TestSearch::followsEdits()
{
    Store store;
    VERIFY_OK(add(store, u"x"_s, u"before"_s, u"part"_s, u"label"_s));
    PostRepository posts(store.db());
    Post post = posts.list({})->first();
    post.content = u"after"_s;
    post.scheduledFor = at(1000); // moves it in the list too
    VERIFY_OK(posts.update(post));
    QVERIFY(found(store, u"before"_s).isEmpty());
    QCOMPARE(found(store, u"after"_s), QStringList{u"x"_s});
    VERIFY_OK(posts.deriveStatus(post.id, at(1)));
    VERIFY_OK(posts.setDeletedAt(post.id, at(2)));
    QVERIFY(found(store, u"after"_s).isEmpty());
    VERIFY_OK(posts.setDeletedAt(post.id, {}));
    QCOMPARE(found(store, u"part"_s), QStringList{u"x"_s});
    VERIFY_OK(posts.purge(post.id));
    QVERIFY(found(store, u"after"_s).isEmpty());
    // The index holds what the posts hold, and nothing else.
    VERIFY_OK(rowsOfText(store.db(), u"INSERT INTO post_search (post_search) VALUES ('integrity-check')"_s));
}

TEST_CLASS(TestSearch)
#include "tst_search.moc"
