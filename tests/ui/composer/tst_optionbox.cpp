// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "ui/composer/optionbox.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPromise>
#include <QSignalSpy>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

using Choices = Result<QList<Choice>>;

// A network that answers when the test says so.
class TestOptionBox final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void asksOnceWhenItIsOpened();
    void choosesByTitle();
    void choosesTheSameAgain();
    void showsAKnownValueByItsTitle();
    void takesWhatIsTyped_data();
    void takesWhatIsTyped();
    void keepsWhatIsBeingTyped();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void asksAgainAfterAFailure();
    void mayBeGoneBeforeTheAnswer();

private:
    void answer(const Choices &choices);
    bool isEnabledAt(int index) const;

    static inline const QList<Choice> s_playlists{{u"PL1"_s, u"Holidays"_s, {}, false},
                                                  {u"PL2"_s, u"Tea"_s, {}, false}};
    std::vector<QPromise<Choices>> m_asked;
    std::unique_ptr<OptionBox> m_choice;
};

void TestOptionBox::init()
{
    m_asked.clear();
    m_choice = std::make_unique<OptionBox>([this] {
        m_asked.emplace_back();
        m_asked.back().start();
        return m_asked.back().future();
    });
    m_choice->show();
}

void TestOptionBox::cleanup()
{
    m_choice.reset();
}

void TestOptionBox::answer(const Choices &choices)
{
    QPromise<Choices> &last = m_asked.back();
    last.addResult(choices);
    last.finish();
}

bool TestOptionBox::isEnabledAt(int index) const
{
    return m_choice->model()->flags(m_choice->model()->index(index, 0)).testFlag(Qt::ItemIsEnabled);
}

void TestOptionBox::asksOnceWhenItIsOpened()
{
    QCOMPARE(m_asked.size(), 0U);
    m_choice->showPopup();
    QCOMPARE(m_choice->count(), 1); // that it asks
    QVERIFY(!isEnabledAt(0));
    m_choice->hidePopup();
    m_choice->showPopup();
    answer(s_playlists);
    QTRY_COMPARE(m_choice->count(), 3); // "None" first
    QVERIFY(isEnabledAt(1));
    QVERIFY(m_choice->view()->isVisible());
    m_choice->hidePopup();
    m_choice->showPopup();
    QCOMPARE(m_asked.size(), 1U);
    QCOMPARE(m_choice->value(), QString());
    QCOMPARE(m_choice->currentText(), QString());
}

void TestOptionBox::choosesByTitle()
{
    const QSignalSpy changes(m_choice.get(), &OptionBox::valueChanged);
    m_choice->showPopup();
    answer(s_playlists);
    QTRY_COMPARE(m_choice->count(), 3);
    m_choice->setCurrentIndex(2);
    QCOMPARE(m_choice->value(), u"PL2"_s);
    m_choice->setCurrentIndex(0);
    QCOMPARE(m_choice->value(), QString());
    QCOMPARE(changes.size(), 2);
}

// Typing leaves the list where it is.
void TestOptionBox::choosesTheSameAgain()
{
    m_choice->showPopup();
    answer(s_playlists);
    QTRY_COMPARE(m_choice->count(), 3);
    for (const int index : {2, 0}) {
        m_choice->setCurrentIndex(index);
        const QString value = m_choice->value();
        QTest::keyClicks(m_choice.get(), u"x"_s);
        QVERIFY(m_choice->value() != value);
        m_choice->showPopup();
        QTest::keyClick(m_choice->view(), Qt::Key_Return);
        QCOMPARE(m_choice->value(), value);
        QCOMPARE(m_choice->currentText(), m_choice->itemText(index));
    }
}

void TestOptionBox::showsAKnownValueByItsTitle()
{
    const QSignalSpy changes(m_choice.get(), &OptionBox::valueChanged);
    m_choice->setValue(u"PL2"_s);
    QCOMPARE(m_choice->currentText(), u"PL2"_s);
    QCOMPARE(m_asked.size(), 1U);
    answer(s_playlists);
    QTRY_COMPARE(m_choice->currentText(), u"Tea"_s);
    QCOMPARE(m_choice->value(), u"PL2"_s);
    m_choice->setValue(u"of another account"_s);
    QCOMPARE(m_choice->currentText(), u"of another account"_s);
    QCOMPARE(changes.size(), 0);
}

void TestOptionBox::takesWhatIsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::newRow("a value") << u"PL9"_s << u"PL9"_s;
    QTest::newRow("blanks around it") << u" PL9 "_s << u"PL9"_s;
    QTest::newRow("a title") << u"Tea"_s << u"PL2"_s;
    QTest::newRow("a title in small letters") << u"tea"_s << u"PL2"_s;
    QTest::newRow("half a title") << u"Te"_s << u"Te"_s;
}

void TestOptionBox::takesWhatIsTyped()
{
    QFETCH(QString, text);
    m_choice->showPopup();
    answer(s_playlists);
    QTRY_COMPARE(m_choice->count(), 3);
    m_choice->hidePopup();
    QTest::keyClicks(m_choice.get(), text);
    QTEST(m_choice->value(), "value");
}

void TestOptionBox::keepsWhatIsBeingTyped()
{
    m_choice->setValue(u"PL"_s); // asks
    QTest::keyClicks(m_choice.get(), u"7"_s);
    m_choice->lineEdit()->setCursorPosition(1);
    answer(s_playlists);
    QTRY_COMPARE(m_choice->count(), 3);
    QCOMPARE(m_choice->currentText(), u"PL7"_s);
    QCOMPARE(m_choice->lineEdit()->cursorPosition(), 1);
    QCOMPARE(m_choice->value(), u"PL7"_s);
}

void TestOptionBox::saysWhyThereIsNothing_data()
{
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("no playlists") << false;
    QTest::newRow("the network is down") << true;
}

void TestOptionBox::saysWhyThereIsNothing()
{
    QFETCH(bool, isRefused);
    m_choice->showPopup();
    const QString before = m_choice->itemText(0);
    answer(isRefused ? Choices(fail(Error::Kind::Transient)) : Choices(QList<Choice>()));
    QTRY_VERIFY(m_choice->itemText(0) != before);
    QCOMPARE(m_choice->count(), 1);
    QVERIFY(!m_choice->itemText(0).isEmpty());
    QVERIFY(!isEnabledAt(0));
    QCOMPARE(m_choice->value(), QString());
}

void TestOptionBox::asksAgainAfterAFailure()
{
    m_choice->showPopup();
    const QString before = m_choice->itemText(0);
    answer(fail(Error::Kind::Transient));
    QTRY_VERIFY(m_choice->itemText(0) != before);
    m_choice->hidePopup();
    m_choice->showPopup();
    QCOMPARE(m_asked.size(), 2U);
    answer(s_playlists);
    QTRY_COMPARE(m_choice->count(), 3);
}

void TestOptionBox::mayBeGoneBeforeTheAnswer()
{
    m_choice->showPopup();
    m_choice.reset();
    answer(s_playlists);
    QCoreApplication::processEvents();
    QCOMPARE(m_asked.size(), 1U);
}

TEST_CLASS(TestOptionBox)
#include "tst_optionbox.moc"
