// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/enumword.h"
#include "platforms/registry.h"
#include "services/networkservice.h"
#include "testmain.h"

#include <QRegularExpression>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

class TestNetworks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spokenOnesAreTold();
    void everyNetworkHasNameAndColour();
    void fieldsOfAnAccount();
    void counts_data();
    void counts();
    void countsForAnUnspokenNetwork();

private:
    Registry m_registry;
    NetworkService m_networks{m_registry};
};

void TestNetworks::spokenOnesAreTold()
{
    const QList<NetworkInfo> all = m_networks.all();
    QCOMPARE(size_t(all.size()), m_registry.all().size());
    const NetworkInfo mastodon = m_networks.info(PlatformId::Mastodon);
    QVERIFY(all.contains(mastodon));
    QCOMPARE(mastodon.name, u"Mastodon"_s);
    QCOMPARE(mastodon.colour, u"#6364FF"_s);
    QVERIFY(mastodon.needsServer && mastodon.hasBrowserSignIn && mastodon.takesToken && mastodon.hasOutOfBand);
    QVERIFY(!mastodon.needsDeveloperApp);
    QVERIFY(mastodon.redirectUris.isEmpty());
    QVERIFY(!mastodon.scopes.isEmpty());
    QVERIFY(!mastodon.offers.isEmpty());
    QCOMPARE(mastodon.limits.maxCharacters, 500);
}

void TestNetworks::everyNetworkHasNameAndColour()
{
    static const QRegularExpression colour(u"^#[0-9A-F]{6}$"_s);
    QStringList names;
    for (const QString &word : enumWords<PlatformId>()) {
        const NetworkInfo info = m_networks.info(*enumFromWord<PlatformId>(word));
        QCOMPARE(enumWord(info.id), word);
        QVERIFY2(!info.name.isEmpty() && !names.contains(info.name), qPrintable(word));
        QVERIFY2(colour.match(info.colour).hasMatch(), qPrintable(info.colour));
        names << info.name;
        const bool isSpoken = m_registry.find(info.id) != nullptr;
        QCOMPARE(!info.offers.isEmpty(), isSpoken);
    }
}

void TestNetworks::fieldsOfAnAccount()
{
    QStringList keys;
    for (const SettingField &field : m_networks.fields({}))
        keys << field.key;
    QCOMPARE(keys,
             (QStringList{u"visibility"_s, u"language"_s, u"spoilerText"_s, u"handOver"_s, u"sensitive"_s,
                          u"poll.options"_s, u"poll.expiresIn"_s, u"poll.hideTotals"_s, u"poll.multiple"_s}));
    Integration slack;
    slack.platform = PlatformId::Slack;
    QVERIFY(m_networks.fields(slack).isEmpty());
}

void TestNetworks::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("warning");
    QTest::addColumn<int>("used");
    QTest::addColumn<int>("overflowAt");
    const QString family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s; // one character, eight QChars
    const QString link = u"https://example.org/"_s + QString(100, u'a');
    QTest::newRow("nothing") << QString() << QString() << 0 << -1;
    QTest::newRow("some") << u"Hello"_s << QString() << 5 << -1;
    QTest::newRow("just full") << QString(500, u'x') << QString() << 500 << -1;
    QTest::newRow("one too many") << QString(501, u'x') << QString() << 501 << 500;
    QTest::newRow("many too many") << QString(5000, u'x') << QString() << 5000 << 500;
    QTest::newRow("a book") << QString(u"word "_s.repeated(20'000)) << QString() << 100'000 << 500;
    QTest::newRow("addresses beyond the limit's length")
        << QString((link + u' ').repeated(21)) << QString() << 21 * 24 << 20 * int(link.size() + 1) + 16;
    QTest::newRow("characters of many parts") << family.repeated(500) << QString() << 500 << -1;
    QTest::newRow("over by such a one") << family.repeated(501) << QString() << 501 << 500 * 8;
    QTest::newRow("an address has a price") << QString(u"see "_s + link) << QString() << 27 << -1;
    QTest::newRow("over behind an address")
        << QString(link + u' ' + QString(480, u'x')) << QString() << 504 << int(link.size()) + 1 + 476;
    QTest::newRow("the warning counts too") << QString(499, u'x') << u"12"_s << 501 << 498;
    QTest::newRow("the warning alone is over") << u"x"_s << QString(500, u'w') << 501 << 0;
}

void TestNetworks::counts()
{
    QFETCH(QString, text);
    QFETCH(QString, warning);
    const TextCount count = m_networks.count(text, {{u"spoilerText"_s, warning}, {u"unknown"_s, u"?"_s}}, {});
    QCOMPARE(count.limit, 500);
    QTEST(count.used, "used");
    QTEST(count.overflowAt, "overflowAt");
}

void TestNetworks::countsForAnUnspokenNetwork()
{
    Integration slack;
    slack.platform = PlatformId::Slack;
    QCOMPARE(m_networks.count(u"Hello"_s, {}, slack), (TextCount{5, 0, -1}));
    QCOMPARE(m_networks.limits(slack), Limits());
}

TEST_CLASS(TestNetworks)
#include "tst_networks.moc"
