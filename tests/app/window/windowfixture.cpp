// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "base/enumword.h"
#include "ui/desk/preferences.h"
#include "ui/desk/undotime.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

void WindowFixture::init()
{
    m_apiBases.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_desktop = std::make_unique<DesktopStubs>();
    QVERIFY2(m_desktop->start(), qPrintable(m_desktop->problem()));
    QVERIFY(m_desktop->offerNotifications());
    m_server = std::make_unique<MastodonStandIn>();
    m_person = std::make_unique<Person>();
    Preferences(m_folder->path()).set(undoPreference(), 0); // what is posted goes out at once
}

void WindowFixture::cleanup()
{
    m_program.reset();
    m_person.reset();
    m_server.reset();
    m_desktop.reset();
    m_folder.reset();
}

WindowCall WindowFixture::call() const
{
    WindowCall made;
    made.setup.dataFolder = m_folder->path();
    made.setup.passphrase = Secret("a passphrase");
    made.setup.apiBases = m_apiBases;
    made.scheme = Look::Theme::Scheme::Light;
    made.bus = m_desktop->client();
    return made;
}

void WindowFixture::sendTo(PlatformId platform, const QUrl &standIn)
{
    m_apiBases << u"%1=%2"_s.arg(enumWord(platform), standIn.toString());
    m_person->setWeb(standIn);
}

void WindowFixture::startProgram()
{
    m_program = std::make_unique<WindowProgram>(call());
    m_program->start();
}

void WindowFixture::setUp()
{
    QVERIFY(m_person->type(u"name"_s, u"Ann"_s));
    QVERIFY(m_person->type(u"email"_s, u"ann@example.org"_s));
    QVERIFY(m_person->type(u"password"_s, u"correct horse battery"_s));
    QVERIFY(m_person->click(u"continue"_s));
    QVERIFY(m_person->click(u"later"_s));
    QVERIFY(m_person->click(u"done"_s));
    QVERIFY(m_person->find(u"navigation"_s));
}

// Who set the computer up is kept signed in, once the vault is open.
void WindowFixture::comeBack()
{
    QVERIFY(m_person->find(u"navigation"_s));
}

void WindowFixture::connectAccount()
{
    QVERIFY(m_person->click(u"pageAccounts"_s));
    QVERIFY(m_person->click(u"connectFirst"_s));
    QVERIFY(m_person->click(u"network-MASTODON"_s));
    QVERIFY(m_person->type(u"server"_s, m_server->url().toString()));
    QVERIFY(m_person->click(u"connect"_s));
    QVERIFY(m_person->find(u"connected"_s));
    QVERIFY(m_person->click(u"writePost"_s));
    QVERIFY(m_person->find(u"composer"_s));
}

void WindowFixture::write(const QString &text)
{
    QWidget *composer = m_person->find(u"composer"_s);
    QVERIFY(composer);
    const auto chips = [composer] {
        return composer->findChildren<QAbstractButton *>(QRegularExpression(u"^account_"_s));
    };
    QTRY_COMPARE(chips().size(), 1);
    QAbstractButton *chip = chips().first();
    if (!chip->isChecked())
        QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(m_person->type(u"text"_s, text));
}

void WindowFixture::schedule(const QString &text, const QString &time)
{
    write(text);
    giveTime(time);
}

void WindowFixture::giveTime(const QString &time)
{
    auto *words = qobject_cast<QLineEdit *>(m_person->find(u"time"_s));
    QVERIFY(words);
    words->clear();
    QVERIFY(m_person->type(u"time"_s, time));
    QVERIFY(m_person->press(u"time"_s, Qt::Key_Return));
    QVERIFY(m_person->click(u"schedule"_s));
}

void WindowFixture::postNow(const QString &text)
{
    write(text);
    QVERIFY(m_person->press(u"composer"_s, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier));
    QTRY_VERIFY_WITH_TIMEOUT(!m_person->sees(u"composer"_s), 10'000);
}

QString WindowFixture::wordsOn(const QString &name) const
{
    const QWidget *widget = m_person->find(name);
    QStringList words;
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        words << label->text();
    const auto labels = widget ? widget->findChildren<QLabel *>() : QList<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            words << label->text();
    }
    const auto buttons = widget ? widget->findChildren<QAbstractButton *>() : QList<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible())
            words << button->text();
    }
    return words.join(u" | "_s);
}

} // namespace Postrider::Testing
