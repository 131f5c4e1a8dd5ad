// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/slotseditor.h"

#include "models/answer.h"
#include "models/moments.h"
#include "services/wording.h"
#include "ui/desk/desk.h"
#include "ui/look/widgets.h"
#include "ui/look/zonebox.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QTimeEdit>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Text;

namespace {

constexpr int kDayWidth = 32;

// As weeks begin where the person lives.
QList<int> weekdaysInOrder()
{
    QList<int> days;
    for (int i = 0; i < 7; ++i)
        days << (int(QLocale().firstDayOfWeek()) - 1 + i) % 7 + 1;
    return days;
}

Text *soft(const QString &text)
{
    return new Text(text, Look::Size::Secondary, Look::Weight::Regular, Text::Ink::Soft);
}

} // namespace

SlotsEditor::SlotsEditor(Desk &desk, IntegrationId account, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_account(account), m_zone(new Look::ZoneBox(desk.user.timezone)),
      m_new(new QTimeEdit(QTime(9, 0))), m_next(soft({})), m_notice(new Text({}, Look::Size::Secondary))
{
    setObjectName(u"slots"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Look::Space::kSmall, 0, 0);
    column->setSpacing(Look::Space::kSmall);
    column->addWidget(makeHead());
    m_table = new QWidget;
    column->addWidget(m_table, 0, Qt::AlignLeading);
    column->addWidget(makeFoot());
    m_next->setObjectName(u"nextFree"_s);
    m_next->setWordWrap(true);
    m_notice->setObjectName(u"slotsNotice"_s);
    m_notice->setWordWrap(true);
    m_notice->hide();
    column->addWidget(m_next);
    column->addWidget(m_notice);
}

SlotsEditor::~SlotsEditor() = default;

QWidget *SlotsEditor::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::Space::kSmall);
    auto *label = soft(tr("By the clocks of"));
    m_zone->setObjectName(u"slotsZone"_s);
    label->setBuddy(m_zone);
    m_zone->setAccessibleName(tr("Time zone of the posting times"));
    row->addWidget(new Text(tr("Posting times"), Look::Size::Secondary, Look::Weight::Strong));
    row->addStretch(1);
    row->addWidget(label);
    row->addWidget(m_zone);
    connect(m_zone, &QComboBox::activated, this, &SlotsEditor::changeZone);
    return head;
}

QWidget *SlotsEditor::makeFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::Space::kSmall);
    m_new->setObjectName(u"newTime"_s);
    m_new->setAccessibleName(tr("A further time of day"));
    auto *add = new Button(tr("Add time"));
    add->setObjectName(u"addTime"_s);
    add->setToolTip(tr("On working days; tick the others in the table."));
    row->addWidget(m_new);
    row->addWidget(add);
    row->addStretch(1);
    connect(add, &Button::clicked, this, &SlotsEditor::addTime);
    return foot;
}

void SlotsEditor::refresh()
{
    answer(m_desk.slots.list(m_desk.actor, m_account), this,
           [this](const Result<PostingTimes> &times) { take(times); });
}

QList<SlotsEditor::Row> SlotsEditor::rows() const
{
    QList<Row> rows;
    for (const Slot &slot : m_times.slots) {
        const Row row{slot.wall, slot.zone};
        if (!rows.contains(row))
            rows << row;
    }
    std::sort(rows.begin(), rows.end(),
              [](const Row &a, const Row &b) { return std::pair(a.wall, a.zone) < std::pair(b.wall, b.zone); });
    return rows;
}

void SlotsEditor::rebuild()
{
    auto *table = new QWidget;
    m_grid = new QGridLayout(table);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Look::Space::kLarge);
    m_grid->setVerticalSpacing(Look::Space::kSmall);
    const QList<int> weekdays = weekdaysInOrder();
    const QList<Row> all = rows();
    if (!all.isEmpty())
        addHeadings(weekdays);
    for (int i = 0; i < all.size(); ++i)
        addRow(i + 1, all.at(i), weekdays);
    delete layout()->replaceWidget(m_table, table);
    m_table->hide();
    m_table->deleteLater();
    m_table = table;
    m_table->setVisible(!all.isEmpty());
}

void SlotsEditor::addHeadings(const QList<int> &weekdays)
{
    for (int i = 0; i < weekdays.size(); ++i)
        m_grid->setColumnMinimumWidth(i + 1, kDayWidth);
    for (int i = 0; i < weekdays.size(); ++i)
        m_grid->addWidget(soft(QLocale().standaloneDayName(weekdays.at(i), QLocale::ShortFormat)), 0, i + 1,
                          Qt::AlignHCenter);
}

void SlotsEditor::addRow(int at, const Row &row, const QList<int> &weekdays)
{
    const QString time = clockText(row.wall, QLocale());
    const bool isElsewhere = row.zone != m_zone->zone();
    const QString words = isElsewhere ? tr("%1 %2", "time, zone").arg(time, QString::fromUtf8(row.zone)) : time;
    m_grid->addWidget(new Text(words, Look::Size::Body, Look::Weight::Strong), at, 0);
    for (int i = 0; i < weekdays.size(); ++i) {
        const int weekday = weekdays.at(i);
        auto *box = new QCheckBox;
        box->setObjectName(u"slot-%1-%2"_s.arg(weekday).arg(row.wall.toString(u"HHmm"_s)));
        box->setAccessibleName(tr("%1 at %2").arg(QLocale().standaloneDayName(weekday), words));
        box->setToolTip(box->accessibleName());
        box->setChecked(m_times.slots.contains(Slot{weekday, row.wall, row.zone}));
        connect(box, &QCheckBox::toggled, this, [this, row, weekday](bool isOn) { tick(row, weekday, isOn); });
        m_grid->addWidget(box, at, i + 1, Qt::AlignHCenter);
    }
    auto *remove = Button::withIcon(u"trash"_s, tr("Remove %1").arg(words));
    remove->setKind(Button::Kind::Quiet);
    remove->setObjectName(u"removeTime-"_s + row.wall.toString(u"HHmm"_s));
    connect(remove, &Button::clicked, this, [this, row] {
        QList<Slot> left = m_times.slots;
        left.removeIf([&row](const Slot &slot) { return slot.wall == row.wall && slot.zone == row.zone; });
        set(left);
    });
    m_grid->addWidget(remove, at, int(weekdays.size()) + 1);
}

void SlotsEditor::tick(const Row &row, int weekday, bool isOn)
{
    QList<Slot> changed = m_times.slots;
    const Slot slot{weekday, row.wall, row.zone};
    changed.removeAll(slot);
    if (isOn)
        changed << slot;
    set(changed);
}

void SlotsEditor::addTime()
{
    const QByteArray zone = m_zone->zone().isEmpty() ? m_desk.user.timezone : m_zone->zone();
    const QTime wall(m_new->time().hour(), m_new->time().minute());
    QList<Slot> changed = m_times.slots;
    for (const Qt::DayOfWeek weekday : QLocale().weekdays()) {
        const Slot slot{int(weekday), wall, zone};
        if (!changed.contains(slot))
            changed << slot;
    }
    set(changed);
}

// The same times of day, by other clocks.
void SlotsEditor::changeZone()
{
    const QByteArray zone = m_zone->zone();
    if (zone.isEmpty() || m_times.slots.isEmpty())
        return;
    QList<Slot> changed;
    for (const Slot &before : std::as_const(m_times.slots)) {
        Slot slot = before;
        slot.zone = zone;
        if (!changed.contains(slot))
            changed << slot;
    }
    set(changed);
}

void SlotsEditor::set(const QList<Slot> &slots)
{
    setEnabled(false);
    answer(m_desk.slots.set(m_desk.actor, m_account, slots), this, [this](const Result<PostingTimes> &times) {
        setEnabled(true);
        take(times);
        if (!times || times->moved == 0)
            return;
        m_notice->setTone(Look::Tone::Plain);
        m_notice->setText(tr("%n queued post(s) went to another time.", nullptr, times->moved));
        m_notice->show();
    });
}

void SlotsEditor::take(const Result<PostingTimes> &times)
{
    m_notice->setVisible(!times);
    if (!times) {
        m_notice->setTone(Look::Tone::Bad);
        m_notice->setText(sentenceFor(times.error()));
        rebuild(); // a tick that was refused is taken back
        return;
    }
    m_times = *times;
    if (!m_times.slots.isEmpty() && rows().constFirst().zone != m_zone->zone())
        m_zone->setZone(rows().constFirst().zone);
    rebuild();
    m_next->setText(m_times.slots.isEmpty()
                        ? tr("No posting times yet. With some, “Add to queue” in a new post takes the next "
                             "free one.")
                        : tr("The next free one: %1")
                              .arg(momentInWords(m_times.nextFree, m_desk.user.timezone, m_desk.clock.now())));
}

} // namespace Postrider
